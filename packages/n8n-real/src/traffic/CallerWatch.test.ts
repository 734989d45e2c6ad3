import {
  ChatwootSandbox,
  startChatwootSandbox,
} from '@messaging-health/sandbox';
import { ACCOUNT_ID, CHATWOOT_TOKEN } from '../settings';
import { chatwootSeeds, webhookUrl } from '../world/chatwootSeeds';
import { inventOrganization } from '../world/inventOrganization';
import { Pair } from '../world/Pair';
import { pathsOf } from '../world/pathsOf';
import { CallerWatch } from './CallerWatch';

const N8N_URL = 'http://n8n.example';
const paths = pathsOf('two-paths', 'exemplo-7');
const pair: Pair = {
  kind: 'two-paths',
  paths,
  workflowIds: { v2: 'w1', fallback: 'w2' },
  organization: inventOrganization(7, {
    v2: { id: 'w1', path: paths.v2[0] },
    fallback: { id: 'w2', path: paths.fallback[0] },
  }),
};

describe('the watch over the callers', () => {
  let chatwoot: ChatwootSandbox;

  beforeEach(async () => {
    chatwoot = await startChatwootSandbox({
      port: 0,
      apiToken: CHATWOOT_TOKEN,
      ...chatwootSeeds([pair], N8N_URL),
    });
  });

  afterEach(() => chatwoot.stop());

  async function repoint(inboxId: number) {
    const url = webhookUrl(N8N_URL, paths.fallback[0], inboxId);
    const answer = await fetch(
      `${chatwoot.url}/api/v1/accounts/${ACCOUNT_ID}/webhooks/${inboxId}`,
      {
        method: 'PATCH',
        headers: {
          api_access_token: CHATWOOT_TOKEN,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ url }),
      },
    );
    expect(answer.status).toBe(200);
  }

  it('sees when the last of the callers is pointed to the wanted flow', async () => {
    const watch = new CallerWatch(chatwoot.url, pair, 'fallback');
    await repoint(71);
    const before = Date.now();
    await repoint(72);
    const seen = await watch.pointedAt;
    expect(seen).toBeGreaterThanOrEqual(before);
    expect(seen).toBeLessThanOrEqual(Date.now());
  });

  it('has seen nothing where one still calls the other flow', async () => {
    const watch = new CallerWatch(chatwoot.url, pair, 'fallback');
    await repoint(71);
    expect(await watch.stop()).toBeUndefined();
  });

  it('goes on where Chatwoot does not answer for a while', async () => {
    chatwoot.setFault('chatwoot-down', true);
    const watch = new CallerWatch(chatwoot.url, pair, 'v2');
    chatwoot.setFault('chatwoot-down', false);
    expect(await watch.pointedAt).toBeDefined();
    await watch.stop();
  });
});
