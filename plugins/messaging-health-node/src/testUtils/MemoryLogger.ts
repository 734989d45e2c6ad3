import {
  LoggerService,
  RootLoggerService,
} from '@backstage/backend-plugin-api';

/** Keeps everything that is logged, so that a test can see what was said and what was not. @public */
export class MemoryLogger implements RootLoggerService {
  constructor(readonly lines: string[] = []) {}

  error(message: string, meta?: Error | object): void {
    this.keep('error', message, meta);
  }

  warn(message: string, meta?: Error | object): void {
    this.keep('warn', message, meta);
  }

  info(message: string, meta?: Error | object): void {
    this.keep('info', message, meta);
  }

  debug(message: string, meta?: Error | object): void {
    this.keep('debug', message, meta);
  }

  child(): LoggerService {
    return new MemoryLogger(this.lines);
  }

  private keep(level: string, message: string, meta?: Error | object): void {
    const more = meta instanceof Error ? meta.stack : JSON.stringify(meta);
    this.lines.push(`${level} ${message} ${more ?? ''}`.trim());
  }
}
