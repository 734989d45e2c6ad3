import { CustomErrorBase } from '@backstage/errors';

/** A file that can't be attached as it is; says what would be taken. Nothing of it is quoted. */
export class UnsuitableAttachmentError extends CustomErrorBase {
  readonly name = 'UnsuitableAttachmentError';

  constructor(message: string, readonly statusCode: 413 | 415) {
    super(`${message} Nothing was attached.`);
  }
}
