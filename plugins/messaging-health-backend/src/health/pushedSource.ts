import { Signal } from '@messaging-health/backstage-plugin-common';

/** Id of the built-in source: what senders push to us. */
export const PUSHED_SOURCE = 'pushed';

/** Signals that nobody else records, so that pushing is their ordinary way here. */
const PUSHED_SIGNALS: ReadonlySet<Signal> = new Set<Signal>([
  'webhook',
  'stage-move',
]);

/** True where an organization without pushed figures lacks them, rather than having no source. */
export function isOrdinarilyPushed(signal: Signal): boolean {
  return PUSHED_SIGNALS.has(signal);
}
