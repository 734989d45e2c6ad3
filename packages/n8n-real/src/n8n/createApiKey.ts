import { z } from 'zod';

const ANSWERS_WITHIN = 30_000;
/** What the n8n module needs, and what the measurement itself does. */
const SCOPES = [
  'workflow:list',
  'workflow:read',
  'workflow:create',
  'workflow:update',
  'workflow:delete',
  'workflow:activate',
  'workflow:deactivate',
  'execution:list',
  'execution:read',
  'tag:list',
  'tag:create',
  'workflowTags:list',
  'workflowTags:update',
];
const OWNER = {
  email: 'dona.exemplo@example.com',
  firstName: 'Dona',
  lastName: 'Exemplo',
  password: 'An1nventedPassword',
};

const keySchema = z.object({ data: z.object({ rawApiKey: z.string() }) });

async function post(url: string, body: unknown, cookie?: string) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(cookie ? { cookie } : {}),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(ANSWERS_WITHIN),
  });
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  }
  return answer;
}

/** Makes the owner of a fresh n8n, and a key for its public API. */
export async function createApiKey(url: string): Promise<string> {
  const owner = await post(`${url}/rest/owner/setup`, OWNER);
  const cookie = owner.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ');
  const key = await post(
    `${url}/rest/api-keys`,
    { label: 'Messaging Health', expiresAt: null, scopes: SCOPES },
    cookie,
  );
  return keySchema.parse(await key.json()).data.rawApiKey;
}
