import { evidenceSourceContract } from '@messaging-health/backstage-plugin-node/testUtils';
import { mockServices } from '@backstage/backend-test-utils';
import { EvidenceOffer } from '@messaging-health/backstage-plugin-node';
import {
  API_KEY,
  aurora,
  bistro,
  ExecutionWorld,
  from,
  minute,
  to,
} from '../__testUtils__/ExecutionWorld';
import { readN8nInstances } from '../config';
import { N8nEvidenceSource } from './N8nEvidenceSource';

const lines = { kind: 'error-lines', about: 'webhook' } as const;
const moves = { kind: 'error-lines', about: 'stage-move' } as const;
const states = { kind: 'workflow-states' } as const;

describe('N8nEvidenceSource', () => {
  let world: ExecutionWorld;
  beforeEach(async () => {
    world = new ExecutionWorld();
    await world.startN8n();
  });
  afterEach(() => world.stop());

  function sourceAt(baseUrl = world.n8n.url) {
    const instance = { baseUrl, apiKey: API_KEY, requestTimeout: '2s' };
    const instances = readN8nInstances(
      mockServices.rootConfig({
        data: {
          messagingHealth: { n8n: { instances: { default: instance } } },
        },
      }),
    );
    return new N8nEvidenceSource(instances, {
      clock: world.clock,
      random: () => 0.5,
    });
  }

  function fail(
    workflowId: string,
    began: number,
    node: string,
    message: string,
    status: 'error' | 'crashed' = 'error',
  ) {
    world.n8n.addExecution({
      workflowId,
      status,
      startedAt: new Date(from.getTime() + began * 1000),
      stoppedAt: new Date(from.getTime() + began * 1000 + 500),
      failure: { node, message },
    });
  }

  const ask = (offer: EvidenceOffer, changes: object = {}) =>
    sourceAt().collect({
      organization: aurora,
      offer,
      from,
      to,
      limit: 50,
      signal: new AbortController().signal,
      ...changes,
    });

  it.each(Object.entries(evidenceSourceContract))(
    'holds to the contract: %s',
    async (_, expectIt) => {
      fail(
        'v2-aurora',
        60,
        'Move stage',
        '403 on /deals/move-stage-by-identity',
      );
      fail('fallback-aurora', 61, 'Move stage', 'no such stage');
      fail('v2-bistro', 62, 'Find contact', 'timeout');
      await expectIt({
        source: sourceAt(),
        unreachable: sourceAt('http://127.0.0.1:1'),
        organization: aurora,
        stranger: bistro,
        from,
        to,
        secrets: [API_KEY],
      });
    },
  );

  it('tells node and message of what failed, newest first, and nothing of what went well', async () => {
    fail('v2-aurora', 60, 'Find contact', 'connect ECONNREFUSED');
    fail('fallback-aurora', 120, 'Reply', 'out of memory', 'crashed');
    world.run('v2-aurora', 'success', 70, 71);
    const { items, total } = await ask(lines);
    expect(total).toBe(2);
    expect(
      items.map(({ at, text }) => [at, text.replace(/\d+ ended/, 'N ended')]),
    ).toEqual([
      [
        minute(2),
        'fallback: execution N ended crashed at node "Reply": out of memory',
      ],
      [
        minute(1),
        'v2: execution N ended error at node "Find contact": connect ECONNREFUSED',
      ],
    ]);
  });

  it('reads nothing of the conversation that stands in an execution', async () => {
    fail('v2-aurora', 60, 'Reply', 'refused');
    expect(JSON.stringify(await ask(lines))).not.toContain('Hello');
  });

  it('tells apart which failed at a stage move', async () => {
    fail('v2-aurora', 60, 'Find contact', 'timeout');
    fail('v2-aurora', 61, 'HTTP Request', '409 on POST /deals/7/move-stage');
    fail('v2-aurora', 62, 'Mover etapa', 'refused');
    const { items, total } = await ask(moves);
    expect(total).toBe(2);
    expect(items.map(({ facts }) => facts?.node)).toEqual([
      'Mover etapa',
      'HTTP Request',
    ]);
  });

  it('counts all of many failures, and asks for the newest only', async () => {
    for (let second = 0; second < 300; second++) {
      fail('v2-aurora', second, 'Reply', `failure ${second}`);
    }
    const { items, total, isLowerBound } = await ask(lines, { limit: 3 });
    expect({ total, isLowerBound }).toEqual({
      total: 300,
      isLowerBound: undefined,
    });
    expect(items.map(({ text }) => text.split(': ').at(-1))).toEqual([
      'failure 299',
      'failure 298',
      'failure 297',
    ]);
  });

  it('tells how both workflows stand', async () => {
    const { items } = await ask(states);
    expect(
      items.map(({ text }) => text.replace(/version \S+/, 'version N')),
    ).toEqual([
      'v2: "v2-aurora" (v2-aurora) is active, version N published, webhooks POST /v2-aurora',
      expect.stringMatching(
        /^fallback: "fallback-aurora" \(fallback-aurora\) is inactive/,
      ),
    ]);
    expect(items[0].facts).toMatchObject({
      active: true,
      paths: ['POST /v2-aurora'],
    });
  });

  it('says what to do where no workflow or no instance is named', async () => {
    await expect(
      ask(states, {
        organization: { ...aurora, n8n: { instance: 'default' } },
      }),
    ).rejects.toThrow('messaging-health.io/n8n-workflow-v2');
    await expect(
      ask(states, { organization: { ...aurora, n8n: { instance: 'gone' } } }),
    ).rejects.toThrow('There is no n8n instance "gone"');
  });
});
