import { say } from '@messaging-health/backstage-plugin-common';
import { createNotifier, ROLES } from './__testUtils__/createNotifier';
import { News } from './RoleNotifier';

const news: News = {
  title: say('notify.firing', {
    organization: 'Padaria Inventada',
    trigger: 'webhook-5xx',
  }),
  description: '32 of 500 requests failed.',
  link: '/messaging-health',
  severity: 'critical',
  scope: 'firing:1:webhook-5xx',
};

describe('RoleNotifier', () => {
  it('sends the news to those who take the roles', async () => {
    const { notifier, sent } = createNotifier();
    await notifier.tell(['incidentCommander', 'crmOperations'], news);
    expect(sent).toEqual([
      {
        ...news,
        to: [ROLES.incidentCommander, ROLES.crmOperations],
        title: 'Padaria Inventada: webhook-5xx fires',
      },
    ]);
  });

  it('sends them once to who takes two roles, and not at all to who is told otherwise', async () => {
    const everything = 'group:default/everything';
    const { notifier, sent } = createNotifier({
      roles: {
        ...ROLES,
        incidentCommander: everything,
        crmOperations: everything,
      },
    });
    await notifier.tell(['incidentCommander', 'crmOperations'], news);
    await notifier.tell(['crmOperations'], news, ['incidentCommander']);
    expect(sent.map(({ to }) => to)).toEqual([[everything]]);
  });

  it('notifies nobody where config names nobody', async () => {
    const { notifier, sent } = createNotifier({ roles: {} });
    await notifier.tell(['incidentCommander'], news);
    expect(sent).toEqual([]);
  });

  it('takes personal data out, and keeps to the longest title that the platform stores', async () => {
    const { notifier, sent } = createNotifier();
    await notifier.tell(['incidentCommander'], {
      ...news,
      title: say('notify.firing', {
        organization: 'x'.repeat(300),
        trigger: 'duplicates',
      }),
      description: 'call +5511999990001 back',
    });
    expect(sent[0].description).toBe('call [phone] back');
    expect(sent[0].title).toHaveLength(255);
  });

  it('goes on where the platform fails', async () => {
    const { notifier, sent, logger } = createNotifier({
      send: async () => {
        throw new Error('no such plugin');
      },
    });
    await notifier.tell(['incidentCommander'], news);
    expect(sent).toHaveLength(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('no such plugin'),
    );
  });

  it('goes on after a while where the platform does not answer', async () => {
    const { notifier, clock, logger } = createNotifier({
      send: () => new Promise(() => {}),
    });
    const told = notifier.tell(['incidentCommander'], news);
    clock.advance(5_000);
    await told;
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('did not answer within 5 s'),
    );
  });
});
