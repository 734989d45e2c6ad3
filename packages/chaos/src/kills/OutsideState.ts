import { Stage } from '../stage/Stage';
import { CHATWOOT_TOKEN, N8N_API_KEY } from '../stage/settings';

const PAGE = 200;

async function read(url: string, headers: Record<string, string>) {
  const answer = await fetch(url, { headers });
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}.`);
  }
  return answer.json();
}

/** What people would find in Chatwoot and n8n, asked of these themselves. */
export interface OutsideState {
  rules: unknown;
  webhooks: unknown;
  bots: unknown[];
  workflows: Array<{ id: string; active: boolean; served: boolean }>;
}

/** Reads it past the gates. Times of changes are left out: they may differ. */
export async function readOutsideState(stage: Stage): Promise<OutsideState> {
  const account = `${stage.chatwoot.url}/api/v1/accounts/1`;
  const chatwoot = { api_access_token: CHATWOOT_TOKEN };
  const bots = [];
  for (const { inboxes } of stage.organizations) {
    for (const { id } of Object.values(inboxes)) {
      bots.push(await read(`${account}/inboxes/${id}/agent_bot`, chatwoot));
    }
  }
  const workflows = [];
  for (const n8n of stage.n8n.values()) {
    const page = await read(`${n8n.url}/api/v1/workflows?limit=${PAGE}`, {
      'X-N8N-API-KEY': N8N_API_KEY,
    });
    for (const { id, active } of page.data) {
      workflows.push({ id, active, served: n8n.isServing(id) });
    }
  }
  return withoutTimes({
    rules: await read(`${account}/automation_rules`, chatwoot),
    webhooks: await read(`${account}/webhooks`, chatwoot),
    bots,
    workflows: workflows.sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
}

function withoutTimes<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (key, part) =>
      /^(created|updated)_?[oO]n$|^(created|updated)_?[aA]t$/.test(key)
        ? undefined
        : part,
    ),
  );
}
