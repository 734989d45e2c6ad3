import { InputError } from '@backstage/errors';
import {
  findCitations,
  Incident,
} from '@messaging-health/backstage-plugin-common';

const MOST_NAMED = 20;

/** Throws `InputError` that names each citation of a text that its incident does not hold. */
export function refuseBadCitations(
  text: string,
  incident: Pick<Incident, 'number' | 'timeline' | 'evidence'>,
): void {
  const cited = findCitations(text);
  const sequences = new Set(incident.timeline.map(({ sequence }) => sequence));
  const ids = new Set(incident.evidence.map(({ id }) => id));
  const bad = [
    ...cited.entries
      .filter(sequence => !sequences.has(sequence))
      .map(sequence => `[#${sequence}]`),
    ...cited.evidence.filter(id => !ids.has(id)).map(id => `[E:${id}]`),
  ];
  if (bad.length > 0) {
    const named = bad.slice(0, MOST_NAMED).join(', ');
    const more =
      bad.length > MOST_NAMED ? ` and ${bad.length - MOST_NAMED} more` : '';
    throw new InputError(
      `text cites what ${incident.number} does not hold: ${named}${more}. Its timeline has the entries 1 to ${incident.timeline.length}; cite evidence by its id.`,
    );
  }
}
