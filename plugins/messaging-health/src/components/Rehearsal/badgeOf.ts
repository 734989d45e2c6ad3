import {
  Rehearsal,
  RehearsalBadge,
} from '@messaging-health/backstage-plugin-common';

/** A rehearsal as a badge tells it. */
export function badgeOf({
  at,
  ready,
  findings,
}: Pick<Rehearsal, 'at' | 'ready' | 'findings'>): RehearsalBadge {
  return {
    at,
    ready,
    broken: findings.filter(finding => !finding.ready).length,
  };
}
