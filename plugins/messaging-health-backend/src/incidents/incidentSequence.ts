import { NotFoundError } from '@backstage/errors';
import { incidentNumberSchema } from '@messaging-health/backstage-plugin-common';

/** The largest integer that both databases hold in an integer column. */
const LARGEST = 2_147_483_647;

/** The refusal for an incident that is not there. */
export function unknownIncident(number: string): NotFoundError {
  return new NotFoundError(
    `There is no incident ${number}. Look for it in the incident history.`,
  );
}

/** 42 for `INC-000042`. Throws `NotFoundError` for a number that no incident can have. */
export function incidentSequence(number: string): number {
  const sequence = incidentNumberSchema.safeParse(number).success
    ? Number(number.slice('INC-'.length))
    : Number.NaN;
  if (!(sequence >= 1 && sequence <= LARGEST)) {
    throw unknownIncident(number);
  }
  return sequence;
}
