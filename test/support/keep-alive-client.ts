import { connect, type Socket } from 'node:net';

/**
 * What became of one request: a whole answer; a connection closed before any byte of an answer; a connection closed in
 * the middle of one; or no connection.
 */
export type Outcome = 'answered' | 'closed' | 'cut' | 'refused';

export interface Exchange {
  readonly outcome: Outcome;
  readonly status: number;
  readonly body: string;
}

export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A client on the socket itself, which keeps its connection as long as the server does and sees every byte. */
export class KeepAliveClient {
  private socket: Socket | null = null;
  private readonly port: number;

  constructor(url: string) {
    this.port = Number(new URL(url).port);
  }

  /** Sends one request and reads its answer. */
  async send(request: Sent): Promise<Exchange> {
    const socket = await this.connected();
    if (socket === null) return { outcome: 'refused', status: 0, body: '' };
    const answer = this.answer(socket);
    socket.write(textOf(request));
    return answer;
  }

  /** The bytes of a request, to be written as the test likes; `answer` reads what comes back. */
  async open(): Promise<Socket | null> {
    return this.connected();
  }

  /** Reads one answer to its last byte. */
  answer(socket: Socket): Promise<Exchange> {
    return new Promise((resolve) => {
      const received: Buffer[] = [];
      const finish = (exchange: Exchange): void => {
        socket.removeListener('data', read);
        socket.removeListener('close', closed);
        resolve(exchange);
      };
      const closed = (): void => {
        this.socket = null;
        finish({ outcome: received.length === 0 ? 'closed' : 'cut', status: 0, body: '' });
      };
      const read = (chunk: Buffer): void => {
        received.push(chunk);
        const whole = wholeAnswer(received);
        if (whole === null) return;
        if (whole.last) this.socket = null;
        finish({ outcome: 'answered', status: whole.status, body: whole.body });
      };
      socket.on('data', read).once('close', closed);
      if (socket.destroyed) closed();
    });
  }

  close(): void {
    this.socket?.destroy();
    this.socket = null;
  }

  private connected(): Promise<Socket | null> {
    if (this.socket !== null && !this.socket.destroyed) return Promise.resolve(this.socket);
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1');
      socket.once('connect', () => resolve((this.socket = socket)));
      socket.on('error', () => resolve(null));
    });
  }
}

export function textOf({ method, path, headers, body }: Sent): string {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries({ host: 'concord.test', ...headers, ...length }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
}

/** The answer, once all of it is there; a long one is put together only then. */
function wholeAnswer(received: Buffer[]): { status: number; body: string; last: boolean } | null {
  const first = received[0] ?? Buffer.alloc(0);
  const end = first.indexOf('\r\n\r\n');
  if (end < 0) {
    if (received.length > 1) received.splice(0, received.length, Buffer.concat(received));
    return received[0] === first ? null : wholeAnswer(received);
  }
  const head = first.subarray(0, end).toString('latin1');
  const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0);
  if (received.reduce((sum, chunk) => sum + chunk.length, 0) < end + 4 + length) return null;
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
  const body = Buffer.concat(received)
    .subarray(end + 4, end + 4 + length)
    .toString();
  return { status, body, last: /^connection: close$/im.test(head) };
}
