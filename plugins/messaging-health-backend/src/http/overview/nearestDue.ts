import {
  OrganizationRow,
  SlaClock,
} from '@messaging-health/backstage-plugin-common';

/** Of what is still owed the one that was, or will be, due first; undefined where nothing is. */
export function nearestDue(
  clocks: readonly SlaClock[],
): OrganizationRow['slaDue'] {
  const [first] = clocks
    .filter(({ metAt, stoppedAt }) => !metAt && !stoppedAt)
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  return first && { clock: first.clock, dueAt: first.dueAt };
}
