import { Scene, inbox, measure } from '../__testUtils__/scene';

describe('whatsapp-operational', () => {
  const measureIt = (change?: (scene: Scene) => void) =>
    measure('whatsapp-operational', change);
  const figures = {
    inboxes: 1,
    incoming: 4,
    undelivered: 0,
    executions: 4,
    failedExecutions: 0,
  };

  it('holds where messages come in, are executed and delivered', async () => {
    expect(await measureIt()).toEqual([
      'holds',
      'watch.point.whatsapp.works',
      figures,
    ]);
  });

  it.each(['Channel::Whatsapp', 'Channel::Api'])(
    'knows WhatsApp by %s, and leaves Instagram alone',
    async channel => {
      expect(
        await measureIt(({ inboxes }) => {
          inboxes[0] = inbox({ channel });
          inboxes.push(
            inbox({ channel: 'Channel::Instagram', undeliveredSince: 9 }),
          );
        }),
      ).toEqual(['holds', 'watch.point.whatsapp.works', figures]);
    },
  );

  it('fails with a message that was not delivered', async () => {
    expect(
      await measureIt(({ inboxes }) => {
        inboxes[0] = inbox({ undeliveredSince: 1 });
      }),
    ).toEqual([
      'fails',
      'watch.point.whatsapp.undelivered',
      { ...figures, undelivered: 1 },
    ]);
  });

  it('fails where messages come in and nothing executes', async () => {
    expect(
      await measureIt(({ world }) => {
        world.executionsOfFallback = 0;
      }),
    ).toEqual([
      'fails',
      'watch.point.whatsapp.not-executed',
      { ...figures, executions: 0 },
    ]);
  });

  it('fails where all executions fail', async () => {
    expect(
      await measureIt(({ world }) => {
        world.automation.countExecutions = async () => ({
          started: 6,
          failed: 6,
          running: 0,
          atLeast: false,
        });
      }),
    ).toEqual([
      'fails',
      'watch.point.whatsapp.executions-fail',
      { ...figures, executions: 6, failedExecutions: 6 },
    ]);
  });

  it('is open until a message comes in', async () => {
    expect(
      await measureIt(({ inboxes }) => {
        inboxes[0] = inbox({ incomingSince: 0 });
      }),
    ).toEqual([
      'open',
      'watch.point.whatsapp.none',
      { ...figures, incoming: 0 },
    ]);
  });

  it('holds for an organization without WhatsApp, and says so', async () => {
    expect(
      await measureIt(({ inboxes }) => {
        inboxes[0] = inbox({ channel: 'Channel::Instagram' });
      }),
    ).toEqual(['holds', 'watch.point.whatsapp.no-inbox', undefined]);
  });

  it('counts the executions of whatever id serves the fallback’s content', async () => {
    const asked: string[] = [];
    await measureIt(({ world, run }) => {
      const reference = (workflowId: string) => ({
        instance: 'default',
        workflowId,
      });
      run.watched = {
        ...run.watched,
        substitution: {
          host: reference('v2-padaria'),
          content: reference('fallback-padaria'),
          keptAs: reference('kept-v2'),
        },
      };
      world.automation.countExecutions = async ({ workflowId }) => {
        asked.push(workflowId);
        return { started: 4, failed: 0, running: 0, atLeast: false };
      };
    });
    expect(asked).toEqual(['v2-padaria']);
  });
});
