import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { Summary } from '../../whatIf';

/** An answer in one sentence. */
export function useSummary(summary: Summary): string {
  const t = useWords();
  const format = useFormat();
  const { newOrganizations, counts, medianSoonerSeconds = 0 } = summary;
  if (counts.new + counts.gone + counts.kept === 0) {
    return t('whatIf.sum.nothing');
  }
  const parts: string[] = [];
  if (newOrganizations > 0) {
    parts.push(t('whatIf.sum.new', { count: newOrganizations }));
  }
  if (counts.gone > 0) {
    parts.push(t('whatIf.sum.gone', { count: counts.gone }));
  }
  if (counts.kept > 0) {
    parts.push(
      t('whatIf.sum.kept', {
        count: counts.kept,
        shift: saySooner(medianSoonerSeconds),
      }),
    );
  }
  return t('whatIf.sum', { parts: format.list(parts) });

  function saySooner(seconds: number): string {
    const duration = format.duration(Math.abs(seconds) * 1000, 'short');
    if (seconds === 0) {
      return t('whatIf.sum.same');
    }
    return seconds > 0
      ? t('whatIf.sum.sooner', { duration })
      : t('whatIf.sum.later', { duration });
  }
}
