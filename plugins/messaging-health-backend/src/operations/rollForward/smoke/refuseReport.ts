import { InputError } from '@backstage/errors';

/**
 * Makes the refusal of a smoke report. Its words come from us alone: names of tests
 * and what they printed may hold anything, so they are never repeated.
 */
export function refuseReport(why: string): InputError {
  return new InputError(`rollForward.smokeReport.content ${why}`);
}
