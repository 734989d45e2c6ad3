import { CustomErrorBase } from '@backstage/errors';

/** A request's body that can't be read; says what to send instead. Nothing of the body is quoted: it may hold anything. */
export class UnreadableBodyError extends CustomErrorBase {
  constructor(message: string, readonly statusCode: 400 | 413 | 415) {
    super(`${message} Nothing was changed.`);
    this.name = 'UnreadableBodyError';
  }
}
