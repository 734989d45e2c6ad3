import { CustomErrorBase } from '@backstage/errors';

/** A step did not end within its time. */
export class StepDeadlineError extends CustomErrorBase {
  readonly name = 'StepDeadlineError';
  constructor(milliseconds: number) {
    super(`This was not done within ${Math.round(milliseconds / 1000)} s.`);
  }
}
