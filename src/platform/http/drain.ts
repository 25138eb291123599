import { type Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** How long a stop waits, in milliseconds. */
export interface DrainLimits {
  /** For the first byte of a connection that was just made. */
  readonly silent: number;
  /** For requests and answers that are under way; what a client then has not sent or read is cut. */
  readonly whole: number;
}

interface Connection {
  /** Requests whose answers are not yet handed over. */
  open: number;
  /** Bytes that had come in when the last answer went out. */
  read: number;
}

const lookEveryMs = 50;

/**
 * Whether this instance is on its way out: no longer ready, and every answer closes its connection. Then it no longer
 * listens, and ends each connection when nothing is under way on it. Node's own way of closing would cut an answer
 * that its client reads slowly, and wait for ever for a client that says nothing.
 */
@Injectable()
export class Drain implements BeforeApplicationShutdown {
  draining = false;
  limits: DrainLimits = { silent: 1000, whole: 20_000 };
  private server: HttpServer | null = null;
  private readonly connections = new Map<Socket, Connection>();

  /** Keeps count of what is under way on each connection; to be called before the server listens. */
  watch(server: HttpServer): void {
    this.server = server;
    server.on('connection', (socket: Socket) => {
      this.connections.set(socket, { open: 0, read: 0 });
      socket.once('close', () => this.connections.delete(socket));
    });
    server.on('request', ({ socket }, answer) => {
      const connection = this.connections.get(socket);
      if (connection === undefined) return;
      connection.open++;
      answer.once('close', () => {
        connection.open--;
        connection.read = socket.bytesRead;
      });
    });
  }

  /** After this every accepted request has its answer and no connection is left; the pools may be closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.draining = true;
    if (this.server?.listening !== true) return;
    // Only the listening ends here: the server's own close() would end connections by its own lights.
    Server.prototype.close.call(this.server);
    const begin = performance.now();
    for (;;) {
      const waited = performance.now() - begin;
      for (const [socket, connection] of this.connections) {
        if (waited > this.limits.whole || this.isIdle(socket, connection, waited)) socket.destroy();
      }
      if (this.connections.size === 0) return;
      await sleep(lookEveryMs);
    }
  }

  private isIdle(socket: Socket, { open, read }: Connection, waitedMs: number): boolean {
    if (open > 0 || socket.bytesRead > read) return false;
    return socket.bytesRead > 0 || waitedMs > this.limits.silent;
  }
}
