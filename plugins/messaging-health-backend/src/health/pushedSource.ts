import { RatioSignal } from '@messaging-health/backstage-plugin-common';
import { Feed } from './rules/chooseFeed';
import { MINUTE, MinuteFigures } from './rules/MinuteFigures';

/** Id of the built-in source: what senders push to us. */
export const PUSHED_SOURCE = 'pushed';

/** Signals that nobody else records, so that pushing is their ordinary way here. */
const PUSHED_SIGNALS: ReadonlySet<RatioSignal> = new Set<RatioSignal>([
  'webhook',
  'stage-move',
]);

/** True where an organization without pushed figures lacks them, rather than having no source. */
export function isOrdinarilyPushed(signal: RatioSignal): boolean {
  return PUSHED_SIGNALS.has(signal);
}

/**
 * Pushed figures of one organization. They are complete up to the end of the
 * newest minute in which the sender said anything, a heartbeat included.
 */
export function pushedFeed(signal: RatioSignal, minutes: MinuteFigures): Feed {
  return {
    source: PUSHED_SOURCE,
    minutes,
    observedUpTo:
      minutes.size > 0 ? Math.max(...minutes.keys()) + MINUTE : undefined,
    query: `POST /api/messaging-health/observations, signal ${signal}`,
  };
}
