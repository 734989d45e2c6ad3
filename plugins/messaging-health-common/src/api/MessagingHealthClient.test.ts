import { MessagingHealthClient } from './MessagingHealthClient';

const ORGANIZATION_ID = '00000000-0000-4000-8000-00000000000a';

/** A backend of one answer, that remembers what it was asked. */
function clientThatGets(status: number, body: unknown) {
  const asked: Request[] = [];
  const client = new MessagingHealthClient({
    discoveryApi: {
      getBaseUrl: async id => `http://backend.example/api/${id}`,
    },
    fetchApi: {
      fetch: async (input, init) => {
        asked.push(new Request(input, init));
        return new Response(JSON.stringify(body), {
          status,
          headers: { 'Content-Type': 'application/json' },
        });
      },
    },
  });
  return { client, asked };
}

describe('MessagingHealthClient', () => {
  it('fills the path in, sends the rest as a query, and reads the answer', async () => {
    const { client, asked } = clientThatGets(200, { items: [] });
    await expect(
      client.call('listIncidents', {
        status: 'mitigated',
        cursor: 'a b&c',
        trigger: undefined,
      }),
    ).resolves.toEqual({ items: [] });
    expect(asked[0].method).toBe('GET');
    expect(asked[0].url).toBe(
      'http://backend.example/api/messaging-health/incidents?status=mitigated&cursor=a+b%26c',
    );
  });

  it('sends a body as JSON, with the token', async () => {
    const answer = {
      organizationId: ORGANIZATION_ID,
      allowed: true,
      reason: 'x',
    };
    const { client, asked } = clientThatGets(200, answer);
    await client.call(
      'liftFreeze',
      { organizationId: ORGANIZATION_ID, body: { reason: 'all is well' } },
      { token: 'a-token' },
    );
    expect(asked[0].headers.get('authorization')).toBe('Bearer a-token');
    expect(asked[0].url).toContain(
      `/organizations/${ORGANIZATION_ID}/freeze/lift`,
    );
    await expect(asked[0].json()).resolves.toEqual({ reason: 'all is well' });
  });

  it('throws a refusal with its status and its words', async () => {
    const { client } = clientThatGets(409, {
      error: { name: 'ConflictError', message: 'Another one is under way' },
      request: { method: 'POST', url: '/operations' },
      response: { statusCode: 409 },
    });
    await expect(
      client.call('resumeOperation', { operationId: ORGANIZATION_ID }),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 409,
      cause: expect.objectContaining({ message: 'Another one is under way' }),
    });
  });

  it('refuses an answer that is not what the endpoint promises', async () => {
    const { client } = clientThatGets(200, { items: 'none' });
    await expect(client.call('listIncidents', {})).rejects.toThrow(/items/);
  });
});
