import {
  isOperationFinished,
  Operation,
  verifyChain,
} from '@messaging-health/backstage-plugin-common';
import { SystemClock } from '@messaging-health/backstage-plugin-node';
import { INCOMPLETE_ID, startPlugin } from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const organizationId = ORGANIZATION.id;
const start = {
  body: { kind: 'rollback' as const, organizationId, reason: 'webhook errors' },
};
const NOT_THERE = '20000000-0000-4000-8000-000000000001';
/** Looks at a running operation; each look also brings some of the CRM's traffic. */
const MOST_LOOKS = 2_000;

/** As much of a picture as tells that it is one. */
const PICTURE = Buffer.from('89504e470d0a1a0a', 'hex');

type Plugin = Awaited<ReturnType<typeof startPlugin>>;

describe('A rollback through HTTP', () => {
  let plugin: Plugin;
  beforeEach(async () => {
    plugin = await startPlugin();
  });
  afterEach(() => plugin.stop());

  async function pushTraffic(id: string) {
    await plugin.api.call('pushObservations', {
      body: {
        sender: 'an-invented-crm',
        observations: [
          {
            id,
            organizationId,
            signal: 'webhook',
            at: new SystemClock().now().toISOString(),
            total: 5,
            failed: 0,
          },
        ],
      },
    });
  }

  async function lookUntil(
    operationId: string,
    done: (operation: Operation) => boolean,
  ): Promise<Operation> {
    for (let look = 0; look < MOST_LOOKS; look++) {
      await pushTraffic(`look-${look}`);
      const operation = await plugin.api.call('getOperation', { operationId });
      if (done(operation)) {
        return operation;
      }
    }
    throw new Error('The operation did not get there.');
  }

  /** What the runbook's §7 asks for, and no rollback leaves by itself. */
  async function completeRecord(number: string): Promise<void> {
    await plugin.collect();
    await plugin.api.call('addCorrectiveAction', {
      number,
      body: {
        ...{ title: 'Bound the webhook', dueOn: '2026-03-15' },
        owner: 'group:default/padaria-imaginaria',
      },
    });
    await plugin.api.call('planGoLive', {
      ...{ number, body: { at: '2026-03-09T12:00:00Z' } },
    });
    // No source is installed here: each was recorded as silent, which is no log.
    expect(await missingOf(number)).toEqual(['error-logs', 'final-rca']);
    await attach(number, 'image/png', PICTURE);
    expect(await missingOf(number)).toEqual(['error-logs', 'final-rca']);
    await attach(number, 'text/plain', 'POST /webhook 502');
    expect(await missingOf(number)).toEqual(['final-rca']);
    await plugin.api.call('writeRca', {
      number,
      body: {
        ...{ basedOn: 0, stage: 'final', language: 'en' },
        text: 'The webhook was not bounded [#1].',
      },
    });
  }

  async function missingOf(number: string) {
    const { items } = await plugin.api.call('getClosingGate', { number });
    return items.filter(({ isPresent }) => !isPresent).map(({ fact }) => fact);
  }

  async function attach(
    number: string,
    type: 'image/png' | 'text/plain',
    content: string | Buffer,
  ) {
    await plugin.api.call('attachFile', {
      number,
      body: {
        ...{ name: 'errors of the CRM', type },
        content: Buffer.from(content).toString('base64'),
      },
    });
  }

  it('goes from the start through three sign-offs to a complete incident', async () => {
    const started = await plugin.api.call('startOperation', start);
    const waiting = await lookUntil(
      started.id,
      ({ status }) => status === 'waiting' || status === 'failed',
    );
    expect(waiting.status).toBe('waiting');
    const overview = await plugin.api.call('getOrganization', {
      organizationId,
    });
    expect(overview).toMatchObject({
      mode: 'rolling-back',
      freeze: { operationId: started.id },
      operation: { id: started.id },
    });
    expect(overview.candidates?.[0].excerpt).toContain('[phone:');
    const { candidates } = await plugin.api.call('listCandidates', {
      operationId: started.id,
    });
    for (const { conversationId } of candidates.slice(0, 3)) {
      await plugin.api.call('signOff', {
        operationId: started.id,
        body: { conversationId },
      });
    }
    const finished = await lookUntil(started.id, ({ status }) =>
      isOperationFinished(status),
    );
    expect(finished.status).toBe('succeeded');
    expect([...plugin.world.active]).toEqual([
      ['v2-padaria', false],
      ['fallback-padaria', true],
    ]);
    const incident = await plugin.api.call('getIncident', {
      number: started.incident,
    });
    expect(incident).toMatchObject({
      status: 'mitigated',
      operationIds: [started.id],
    });
    expect(verifyChain(incident.timeline).intact).toBe(true);
    const ending = {
      number: started.incident,
      body: { reason: 'stable on the fallback' },
    };
    await plugin.api.refused('closeIncident', 409, ending);
    await completeRecord(started.incident);
    const closed = await plugin.api.call('closeIncident', ending);
    expect(closed.status).toBe('closed');
  }, 30_000);

  it('refuses a second one, and everything that ends the incident meanwhile', async () => {
    const started = await plugin.api.call('startOperation', start);
    const { error } = await plugin.api.refused('startOperation', 409, start);
    expect(error.message).toContain(started.id);
    const number = started.incident;
    const reason = { body: { reason: 'enough of it' } };
    await plugin.api.refused('dismissIncident', 409, { number, ...reason });
    await plugin.api.refused('closeIncident', 409, { number, ...reason });
    await plugin.api.refused('liftFreeze', 409, { organizationId, ...reason });
    const joined = await plugin.api.call('startOperation', {
      body: { ...start.body, ifUnfinished: 'resume' },
    });
    expect(joined.id).toBe(started.id);
  });

  it('is linked from its incident to each run of a template that asked for it', async () => {
    const asked = (scaffolderTaskId: string) =>
      plugin.api.call('startOperation', {
        body: { ...start.body, scaffolderTaskId, ifUnfinished: 'resume' },
      });
    const { id: operationId, incident: number } = await asked('task-1');
    await asked('task-1');
    await asked('task-2');
    const { scaffolderTasks } = await plugin.api.call('getIncident', {
      number,
    });
    expect(
      scaffolderTasks.map(({ taskId, ...rest }) => [taskId, rest.operationId]),
    ).toEqual([
      ['task-1', operationId],
      ['task-2', operationId],
    ]);
  });

  it('is aborted by a person with a reason, once', async () => {
    const { id, incident } = await plugin.api.call('startOperation', start);
    const abort = { operationId: id, body: { reason: 'wrong organization' } };
    expect((await plugin.api.call('abortOperation', abort)).status).toBe(
      'aborted',
    );
    await plugin.api.refused('abortOperation', 409, abort);
    await plugin.api.refused('resumeOperation', 409, { operationId: id });
    await plugin.api.refused('signOff', 409, {
      operationId: id,
      body: { conversationId: 101 },
    });
    const record = await plugin.api.call('getIncident', { number: incident });
    expect(record.timeline.map(entry => entry.statement.code)).toContain(
      'incident.rollback-aborted',
    );
    expect(
      await plugin.api.call('liftFreeze', {
        organizationId,
        body: { reason: 'v2 was never the cause' },
      }),
    ).toMatchObject({ allowed: true });
  });

  it('tells beforehand what each step would change, and changes nothing', async () => {
    const { steps } = await plugin.api.call('previewOperation', {
      body: { kind: 'rollback', organizationId },
    });
    expect(steps).toHaveLength(7);
    expect(plugin.world.changes).toEqual([]);
  });

  it('goes on after a failure when it is resumed', async () => {
    plugin.world.archived.add('fallback-padaria');
    const { id } = await plugin.api.call('startOperation', start);
    const failed = await lookUntil(id, ({ status }) => status === 'failed');
    expect(failed.steps.find(({ status }) => status === 'failed')?.id).toBe(
      'deactivate-v2',
    );
    expect(plugin.world.changes).toEqual([]);
    plugin.world.archived.clear();
    await plugin.api.call('resumeOperation', { operationId: id });
    await lookUntil(id, ({ status }) => status === 'waiting');
    expect(
      plugin.notifications.map(({ payload }) => payload.title),
    ).toContainEqual(expect.stringContaining('failed at deactivate-v2'));
  });

  it('names the annotations that an organization lacks', async () => {
    const { error } = await plugin.api.refused('startOperation', 400, {
      body: { ...start.body, organizationId: INCOMPLETE_ID },
    });
    expect(error.message).toContain('messaging-health.io/n8n-workflow-v2');
  });

  it.each([
    ['listCandidates', {}],
    ['signOff', { body: { conversationId: 101 } }],
    ['resumeOperation', {}],
    ['abortOperation', { body: { reason: 'a reason' } }],
  ] as const)('answers 404 to %s of no operation', async (id, parameters) => {
    const { error } = await plugin.api.refused(id, 404, {
      operationId: NOT_THERE,
      ...parameters,
    });
    expect(error.name).toBe('NotFoundError');
  });

  it('says so where the inbox platform can not be asked for candidates', async () => {
    const { id } = await plugin.api.call('startOperation', start);
    await lookUntil(id, ({ status }) => status === 'waiting');
    plugin.world.inbox.listAnsweredConversations = async () => {
      throw new Error('Chatwoot is away');
    };
    const overview = await plugin.api.call('getOrganization', {
      organizationId,
    });
    expect(overview.candidates).toBeUndefined();
    expect(overview.candidatesProblem).toContain('Chatwoot is away');
  });
});
