import { connect, createServer, type Server, type Socket } from 'node:net';

/** A wire to a server that a test can cut and mend: what happens to it happens to whoever connects through it. */
export class CuttableProxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;
  private frozen = false;
  /** Cuts the wire when it has carried these words to the server, before anything comes back. */
  private last: string | null = null;

  constructor(private readonly target: { readonly host: string; readonly port: number }) {}

  /** Listens, on the same port as before; returns the port. */
  async mend(): Promise<number> {
    this.frozen = false;
    this.last = null;
    const server = createServer((client) => this.join(client));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as { port: number }).port;
    return this.port;
  }

  /** No connection is left, and none is taken. */
  cut(): void {
    this.server?.close();
    this.server = null;
    for (const socket of this.sockets) socket.destroy();
  }

  /** Connections stay, and nothing comes through any more. */
  freeze(): void {
    this.frozen = true;
  }

  cutAfter(words: string): void {
    this.last = words;
  }

  private join(client: Socket): void {
    const server = connect(this.target.port, this.target.host);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(from);
      from.on('data', (chunk: Buffer) => this.carry(chunk, from === client, to));
      from.on('error', () => from.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
    }
  }

  private carry(chunk: Buffer, toServer: boolean, to: Socket): void {
    if (this.frozen || to.destroyed) return;
    const isLast = toServer && this.last !== null && chunk.includes(this.last);
    if (!isLast) to.write(chunk);
    else {
      this.frozen = true;
      to.write(chunk, () => setTimeout(() => this.cut(), 300));
    }
  }
}
