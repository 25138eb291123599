import { type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { type LogLevel } from './config/config.js';

/** Logs to standard output. Nothing that people wrote, no address, no SQL parameter is ever passed to it. */
export const makeLogger = (level: LogLevel): Logger =>
  pino({
    level,
    base: null,
    redact: {
      paths: ['req', 'headers', 'cookie', 'authorization', '*.cookie', '*.authorization', '*.password'],
      remove: true,
    },
  });

/** Nest's own messages, through the same logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(String(message));
  }
  warn(message: unknown): void {
    this.logger.warn(String(message));
  }
  error(message: unknown): void {
    this.logger.error(message instanceof Error ? { fault: message.name } : String(message).slice(0, 300));
  }
}
