import { TimelineEntry } from '@messaging-health/backstage-plugin-common';

/** What shows it of an entry: the evidence kept with it, also once its content is erased; else its statement. */
function shows(
  { evidence = [], statement }: TimelineEntry,
  kind: 'rollback-decision' | 'restoration',
  code: string,
): boolean {
  return evidence.some(item => item.kind === kind) || statement.code === code;
}

/**
 * When customers were seen to be served again after the newest decision of a rollback.
 * Undefined while they are not, and where none was decided: a restoration from before
 * another rollback proves nothing of it.
 */
export function servedAgainAt(
  timeline: readonly TimelineEntry[],
): string | undefined {
  const decision = timeline.findLastIndex(entry =>
    shows(entry, 'rollback-decision', 'incident.rollback-decided'),
  );
  return decision < 0
    ? undefined
    : timeline
        .slice(decision)
        .find(entry => shows(entry, 'restoration', 'incident.restored'))?.at;
}
