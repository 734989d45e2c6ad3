import { mockServices } from '@backstage/backend-test-utils';
import { SignalPayload } from '@backstage/plugin-signals-node';
import {
  IncidentSummary,
  Operation,
  say,
} from '@messaging-health/backstage-plugin-common';
import { createNotifier, ROLES } from './__testUtils__/createNotifier';
import { Announcer } from './Announcer';

const flush = () => new Promise(resolve => setImmediate(resolve));

function createAnnouncer() {
  const { notifier, sent } = createNotifier();
  const signals: SignalPayload[] = [];
  const announcer = new Announcer({
    signals: {
      publish: async signal => {
        signals.push(signal);
      },
    },
    notifier,
    logger: mockServices.logger.mock(),
  });
  return { announcer, sent, signals };
}

function operation(status: Operation['status'], attempts = 1): Operation {
  return {
    id: 'op-1',
    kind: 'rollback',
    status,
    organizationId: '00000000-0000-4000-8000-000000000001',
    organizationTitle: 'Padaria Inventada',
    entityRef: 'group:default/padaria-inventada',
    incident: 'INC-000001',
    reason: 'a reason',
    requestedBy: { type: 'user', entityRef: 'user:default/ana' },
    requestedAt: '2026-03-01T03:00:00.000Z',
    updatedAt: '2026-03-01T03:00:00.000Z',
    steps: [
      {
        id: 'validate-conversations',
        position: 6,
        status: status === 'failed' ? 'failed' : 'waiting',
        attempts,
        proofs: [],
      },
    ],
    signOffs: [],
  };
}

function incident(openedBy: IncidentSummary['openedBy']): IncidentSummary {
  return {
    number: 'INC-000001',
    organizationId: '00000000-0000-4000-8000-000000000001',
    organizationTitle: 'Padaria Inventada',
    entityRef: 'group:default/padaria-inventada',
    status: 'detected',
    severity: 'critical',
    sla: 'running',
    triggers: [],
    detectedAt: '2026-03-01T03:00:00.000Z',
    openedBy,
    updatedAt: '2026-03-01T03:00:00.000Z',
  };
}

describe('Announcer', () => {
  it('tells people once that an operation waits for them', async () => {
    const { announcer, sent } = createAnnouncer();
    announcer.operationChanged(operation('running'));
    announcer.operationChanged(operation('waiting'));
    announcer.operationChanged(operation('waiting'));
    await flush();
    expect(sent.map(({ to, title }) => ({ to, title }))).toEqual([
      {
        to: [ROLES.incidentCommander],
        title: 'Rollback of Padaria Inventada waits for 3 sign-offs',
      },
    ]);
  });

  it('tells of each failure', async () => {
    const { announcer, sent } = createAnnouncer();
    announcer.operationChanged(operation('failed', 1));
    announcer.operationChanged(operation('running', 2));
    announcer.operationChanged(operation('failed', 2));
    await flush();
    expect(sent).toHaveLength(2);
  });

  it('tells every role of an incident that a person opened', async () => {
    const { announcer, sent } = createAnnouncer();
    announcer.incidentOpened(
      incident({ type: 'user', entityRef: 'user:default/ana' }),
    );
    await flush();
    expect(sent).toMatchObject([
      {
        to: Object.values(ROLES),
        title: 'Incident INC-000001: Padaria Inventada',
        link: '/messaging-health/incidents/INC-000001',
      },
    ]);
  });

  it('leaves an incident that a trigger opened to who tells of the trigger', async () => {
    const { announcer, sent } = createAnnouncer();
    announcer.incidentOpened(incident({ type: 'system', replica: 'a' }));
    await flush();
    expect(sent).toEqual([]);
  });

  const broadcast = (message: SignalPayload['message']): SignalPayload => ({
    channel: 'messaging-health',
    recipients: { type: 'broadcast' },
    message,
  });
  const organizations = (count: number) =>
    Array.from({ length: count }, (_, index) => `organization-${index}`);

  it.each([0, 1, 50])(
    'tells screens of each of %i organizations that changed',
    async changed => {
      const { announcer, signals } = createAnnouncer();
      announcer.healthChanged(organizations(changed));
      await flush();
      expect(signals).toEqual(
        organizations(changed).map(organizationId =>
          broadcast({ organizationId }),
        ),
      );
    },
  );

  it.each([51, 10_000])(
    'tells screens once that much changed where %i organizations did',
    async changed => {
      const { announcer, signals } = createAnnouncer();
      announcer.healthChanged(organizations(changed));
      await flush();
      expect(signals).toEqual([broadcast({ fleet: true })]);
    },
  );
});

describe('Announcer of operations', () => {
  it('says which kind of operation failed, and where', async () => {
    const { announcer, sent } = createAnnouncer();
    announcer.operationChanged({
      ...operation('failed'),
      kind: 'roll-forward',
    });
    await flush();
    expect(sent.map(({ title }) => title)).toEqual([
      'Padaria Inventada: the roll-forward failed at validate-conversations',
    ]);
  });

  it('tells once of a return that is watched for much longer than planned', async () => {
    const { announcer, sent } = createAnnouncer();
    const watched = operation('running');
    watched.kind = 'roll-forward';
    watched.steps[0] = {
      ...watched.steps[0],
      id: 'monitor',
      status: 'running',
      message: say('rollForward.monitor.overdue', {
        since: '2026-03-01T03:00:00.000Z',
        passed: 60,
        of: 30,
        minutes: 4,
        restarts: 3,
      }),
    };
    announcer.operationChanged(watched);
    announcer.operationChanged(watched);
    await flush();
    expect(sent).toMatchObject([
      {
        to: [ROLES.incidentCommander],
        title: 'Padaria Inventada: v2 is back, and still not shown to hold',
        description: expect.stringContaining('It ends only with data'),
        severity: 'high',
      },
    ]);
  });
});

describe('Announcer of waits', () => {
  it('tells every role once sign-offs are overdue', async () => {
    const { announcer, sent } = createAnnouncer();
    const overdue = operation('waiting');
    overdue.steps[0].message = say('operation.conversations.overdue', {
      signed: 1,
      required: 3,
      since: '2026-03-01T03:00:00.000Z',
      deadline: '2026-03-01T05:00:00.000Z',
    });
    announcer.operationChanged(overdue);
    await flush();
    expect(sent.map(({ to }) => to)).toEqual([Object.values(ROLES)]);
  });

  it('asks for a second person, and needs nobody where a time is waited for', async () => {
    const { announcer, sent } = createAnnouncer();
    const waiting = operation('waiting');
    waiting.steps[0].id = 'activate-v2';
    announcer.operationChanged({
      ...waiting,
      wakesAt: '2026-03-01T04:00:00.000Z',
    });
    announcer.operationChanged(waiting);
    await flush();
    expect(sent.map(({ title }) => title)).toEqual([
      'Padaria Inventada: an operation waits for a second person',
    ]);
  });
});
