import { CustomErrorBase } from '@backstage/errors';

/** The backend shuts down; another replica, or the next start, carries the operation on. */
export class EngineStoppedError extends CustomErrorBase {
  readonly name = 'EngineStoppedError';
  constructor() {
    super('The engine stops with its backend.');
  }
}
