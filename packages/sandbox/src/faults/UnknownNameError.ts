import { CustomErrorBase } from '@backstage/errors';

/** Somebody named an organization or a fault that the sandbox has not; the message lists those it has. */
export class UnknownNameError extends CustomErrorBase {
  name = 'UnknownNameError' as const;
}
