import { CustomErrorBase } from '@backstage/errors';

/** The database answered a row of another shape than was asked for. */
export class MalformedRowError extends CustomErrorBase {
  name = 'MalformedRowError' as const;
}
