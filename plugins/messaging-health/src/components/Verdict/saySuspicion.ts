import { SuspicionFigures } from '@messaging-health/backstage-plugin-common';
import { Telling } from './Telling';

/** `41 of usually 100 new conversations in 1 h (limit 30 %)`, and its like. */
export function saySuspicion(
  figures: SuspicionFigures,
  { t, format }: Pick<Telling, 't' | 'format'>,
): string {
  const { measure, observed, usual, limit, failed, total } = figures;
  const window = format.duration(figures.windowSeconds * 1000, 'short');
  if (measure === 'groups') {
    return t('suspicion.groups', {
      count: observed,
      window,
      limit: format.amountOf(limit),
    });
  }
  if (measure === 'failures') {
    return t('suspicion.failures', {
      share: format.percent(observed),
      failed: format.integer(failed),
      total: format.integer(total),
      window,
      limit: format.percent(limit),
    });
  }
  return usual
    ? t('suspicion.volume', {
        observed: format.integer(observed),
        usual: format.integer(Math.round(usual)),
        window,
        limit: format.percent(limit / usual),
      })
    : t('suspicion.volumeUnusual', { count: observed, window });
}
