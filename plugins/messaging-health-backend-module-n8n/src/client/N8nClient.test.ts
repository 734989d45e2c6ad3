import {
  FakeAnswer,
  FakeUpstream,
  InstantClock,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { N8nInstance } from '../N8nInstance';
import { N8nClient } from './N8nClient';
import { N8nWorkflow } from './schemas';

const { signal } = new AbortController();

const workflow: N8nWorkflow = {
  id: 'w/1',
  name: 'Invented',
  active: false,
  isArchived: false,
  activeVersionId: null,
  nodes: [],
};

describe('N8nClient', () => {
  let n8n: FakeUpstream;
  let answers: FakeAnswer[];

  beforeEach(async () => {
    answers = [];
    n8n = await FakeUpstream.start(() => answers.shift() ?? { json: {} });
  });
  afterEach(() => n8n.stop());

  const client = () => {
    const instance: N8nInstance = {
      name: 'default',
      baseUrl: n8n.url,
      apiKey: 'invented-key',
      webhookBaseUrl: n8n.url,
      webhookSegment: 'hooks',
      requestTimeout: 1_000,
      teardownTimeout: 1_000,
      serveTimeout: 1_000,
      pollInterval: 25,
      republishLimit: 2,
      healLimit: 5,
      saves: { errors: true },
    };
    return new N8nClient(instance, {
      clock: new InstantClock(),
      random: () => 0.5,
    });
  };

  it('publishes with JSON and the key', async () => {
    await client().publish(workflow, signal);
    expect(n8n.lines).toEqual(['POST /api/v1/workflows/w%2F1/publish']);
    const [{ body, headers }] = n8n.requests;
    expect(body).toBe('{}');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-n8n-api-key': 'invented-key',
    });
  });

  it('activates where n8n knows no versions', async () => {
    const { activeVersionId: _none, ...older } = workflow;
    await client().publish(older, signal);
    await client().unpublish(older, signal);
    expect(n8n.lines).toEqual([
      'POST /api/v1/workflows/w%2F1/activate',
      'POST /api/v1/workflows/w%2F1/deactivate',
    ]);
  });

  it.each([
    [405, 'method not allowed'],
    [404, 'not found'],
  ])('activates where publishing is answered %i', async (status, message) => {
    answers = [{ status, json: { message } }];
    await client().publish(workflow, signal);
    expect(n8n.lines).toEqual([
      'POST /api/v1/workflows/w%2F1/publish',
      'POST /api/v1/workflows/w%2F1/activate',
    ]);
  });

  it('does not take a missing permission for an older n8n', async () => {
    answers = [
      {
        status: 404,
        json: { message: 'You do not have permission to activate it' },
      },
    ];
    await expect(client().publish(workflow, signal)).rejects.toThrow(
      'You do not have permission',
    );
    expect(n8n.requests).toHaveLength(1);
  });

  it('keeps the key from whoever answers at the webhook address', async () => {
    await client().getWebhook('agente/aurora', signal);
    await client().postMalformed('agente/aurora', signal);
    expect(n8n.lines).toEqual([
      'GET /hooks/agente/aurora',
      'POST /hooks/agente/aurora',
    ]);
    n8n.requests.forEach(({ headers }) =>
      expect(headers['x-n8n-api-key']).toBeUndefined(),
    );
    expect(n8n.requests[1].body).toBe('{');
  });
});
