import { say } from '@messaging-health/backstage-plugin-common';
import {
  AutomationStanding,
  UpstreamError,
  WebhookProbe,
} from '@messaging-health/backstage-plugin-node';
import { CreateDatabase } from '../../database/__testUtils__/describeOnDatabases';
import { ORGANIZATION } from '../../operations/__testUtils__';
import { createWatchWorld, WatchWorld } from './createWatchWorld';

/** n8n keeps everybody waiting. */
export const AWAY = new UpstreamError({
  system: 'n8n',
  kind: 'timeout',
  message: 'n8n did not answer within 5 s.',
  retryable: true,
});
/** A second organization on the same n8n. */
export const OTHER = {
  ...ORGANIZATION,
  id: '00000000-0000-4000-8000-0000000000a9',
  title: 'Outra Padaria',
};
/** v2's id serves the fallback's content. */
export const SUBSTITUTION = {
  host: { instance: 'default', workflowId: 'v2-padaria' },
  content: { instance: 'default', workflowId: 'fallback-padaria' },
  keptAs: { instance: 'default', workflowId: 'kept-v2' },
};

/** The watch as the tab shows it. */
export const watchOf = async ({ room }: WatchWorld) =>
  (await room.service.of(ORGANIZATION)).driftWatch;

/** Kind and subject of each open drift. */
export const openOf = async (watched: WatchWorld) =>
  (await watchOf(watched))?.drifts.map(({ kind, subject }) => [kind, subject]);

/** What every probe of a production webhook finds. */
export function answerProbes(
  { world }: WatchWorld,
  outcome: WebhookProbe['outcome'],
): void {
  world.automation.probeWebhooks = async ({ webhooks }) =>
    webhooks.map(webhook => ({
      webhook,
      outcome,
      statement: say('automation.probe-not-served', {
        path: webhook.path,
        status: 404,
      }),
    }));
}

/** How every suspended automation stands. */
export function answerStandings(
  { world }: WatchWorld,
  standing: AutomationStanding,
): void {
  world.inbox.compareAutomations = async (_, automations) =>
    new Map(automations.map(({ key }) => [key, standing]));
}

/** The watches with a look at the world that comes 20 s after the one before. */
export async function setUpDrift(
  createDatabase: CreateDatabase,
  organizations = [ORGANIZATION],
) {
  const watched = await createWatchWorld(await createDatabase(), organizations);
  const look = (room = watched.room) => {
    watched.clock.advance(20_000);
    return room.drift.run(watched.signal);
  };
  return { ...watched, look };
}
