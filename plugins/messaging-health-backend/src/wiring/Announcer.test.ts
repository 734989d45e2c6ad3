import { mockServices } from '@backstage/backend-test-utils';
import { Operation } from '@messaging-health/backstage-plugin-common';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Announcer } from './Announcer';

const flush = () => new Promise(resolve => setImmediate(resolve));

function createAnnouncer(recipients = ['group:default/engineering']) {
  const sent: NotificationSendOptions[] = [];
  const announcer = new Announcer({
    signals: { publish: async () => {} },
    notifications: {
      send: async notification => {
        sent.push(notification);
      },
    },
    logger: mockServices.logger.mock(),
    recipients,
  });
  return { announcer, sent };
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

describe('Announcer', () => {
  it('tells people once that an operation waits for them', async () => {
    const { announcer, sent } = createAnnouncer();
    announcer.operationChanged(operation('running'));
    announcer.operationChanged(operation('waiting'));
    announcer.operationChanged(operation('waiting'));
    await flush();
    expect(sent.map(({ payload }) => payload.title)).toEqual([
      'Rollback of Padaria Inventada waits for 3 sign-offs',
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

  it('notifies nobody where config names nobody', async () => {
    const { announcer, sent } = createAnnouncer([]);
    announcer.operationChanged(operation('failed'));
    await flush();
    expect(sent).toEqual([]);
  });
});
