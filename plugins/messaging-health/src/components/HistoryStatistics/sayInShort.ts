import { IncidentStatistics } from '@messaging-health/backstage-plugin-common';
import { Format } from '../../hooks/useFormat';
import { Words } from '../../hooks/useWords';

/** The whole in a few sentences: how many, how fast customers were served again, how many clocks were kept. */
export function sayInShort(
  statistics: IncidentStatistics,
  t: Words,
  format: Format,
): string {
  const { incidents, open, restoration, sla } = statistics;
  const counts = Object.values(sla);
  const kept = counts.reduce((sum, count) => sum + count.kept, 0);
  const owed = counts.reduce((sum, count) => sum + count.missed, kept);
  const sentences: string[] = [
    t('history.short.incidents', {
      count: incidents,
      number: format.integer(incidents),
    }),
  ];
  if (open > 0) {
    sentences.push(
      t('history.short.open', { count: open, number: format.integer(open) }),
    );
  }
  if (restoration.p50 !== undefined && restoration.p90 !== undefined) {
    sentences.push(
      t('history.short.restored', {
        half: format.duration(restoration.p50 * 1000),
        most: format.duration(restoration.p90 * 1000),
      }),
    );
  }
  if (owed > 0) {
    sentences.push(
      t('history.short.sla', {
        kept: format.integer(kept),
        owed: format.integer(owed),
      }),
    );
  }
  return sentences.join(' ');
}
