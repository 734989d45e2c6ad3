import { TriggerVerdict } from '@messaging-health/backstage-plugin-common';
import { TestWorld } from './createTestRoom';
import { WEBHOOK_FIRES } from './verdicts';

const MINUTE = 60_000;

/** Customers write a hundred messages a minute; `failed` of each hundred fail. */
export function steadyTraffic(
  { clock }: TestWorld,
  failed: number,
): TriggerVerdict {
  const upTo = () =>
    new Date(Math.floor(clock.now().getTime() / MINUTE) * MINUTE);
  return {
    ...WEBHOOK_FIRES,
    state: 'inactive',
    get figures() {
      return {
        total: 500,
        failed: 5 * failed,
        windowTotal: 1500,
        windowFailed: 15 * failed,
        upTo: upTo().toISOString(),
      };
    },
    get series() {
      return [...Array(10).keys()].map(n => ({
        minute: new Date(upTo().getTime() - (10 - n) * MINUTE).toISOString(),
        total: 100,
        failed,
      }));
    },
  };
}

/** A world in which an operation of whatever kind can be carried through. */
export function letTrafficFlow(outside: TestWorld): void {
  const { world, options, verdicts } = outside;
  verdicts.push(steadyTraffic(outside, 0));
  world.channels.set(11, 'Channel::Instagram');
  world.executionsOfFallback = 0;
  options.rollForward.monitor.durationMilliseconds = MINUTE;
}
