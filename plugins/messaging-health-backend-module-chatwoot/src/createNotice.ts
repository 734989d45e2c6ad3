import { Clock } from '@messaging-health/backstage-plugin-node';

const HOUR = 3_600_000;
/** Of an account with more rules than this, some are told more often. */
const MOST_REMEMBERED = 1_000;

/**
 * Tells each message once an hour: automations are looked at every few seconds while an
 * organization is in contingency, and what is left alone is mostly the same.
 */
export function createNotice(
  tell: (message: string) => void,
  clock: Pick<Clock, 'now'>,
): (message: string) => void {
  const toldAt = new Map<string, number>();
  return message => {
    const now = clock.now().getTime();
    if (now - (toldAt.get(message) ?? Number.NEGATIVE_INFINITY) < HOUR) {
      return;
    }
    if (toldAt.size >= MOST_REMEMBERED) {
      toldAt.clear();
    }
    toldAt.set(message, now);
    tell(message);
  };
}
