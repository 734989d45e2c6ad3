import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { createFakeStepRun } from '../__testUtils__';
import { reportSwitch } from './reportSwitch';
import { readWorkflows } from './workflowWitnesses';

const at = (seconds: number) =>
  new Date(Date.parse('2026-03-01T03:00:00.000Z') + seconds * 1000);

/** v2 was about to be stopped at 10.4 s, was off at 10.9 s, and the fallback served at 12.2 s. */
function setUp() {
  const fake = createFakeStepRun('activate-fallback');
  const { world, record } = fake;
  record.v2OffAt = at(10.9);
  record.switchedAt = at(12.2);
  record.states.set('deactivate-v2', { stoppingAt: at(10.4).toISOString() });
  const message = (conversationId: number, second: number) => ({
    conversationId,
    inboxId: 11,
    at: at(second),
  });
  // Stamped by whole seconds: what came at 12.9 s, too, is stamped 12.
  world.incoming = [
    message(1, 9),
    message(2, 10),
    message(3, 11),
    message(3, 11),
    message(4, 12),
    message(5, 13),
  ];
  const report = async () =>
    reportSwitch(fake.run, await readWorkflows(fake.run));
  return { ...fake, report };
}

describe('what a switch cost', () => {
  it('is counted over the seconds that it touches, of both flows, and kept', async () => {
    const { world, record, incidents, report } = setUp();
    world.executions = [
      { workflowId: 'v2-padaria', at: at(9.9) },
      { workflowId: 'v2-padaria', at: at(10.1) },
      { workflowId: 'fallback-padaria', at: at(12.5) },
      { workflowId: 'fallback-padaria', at: at(13.1) },
    ];
    expect(await report()).toMatchObject({
      holds: false,
      statement: {
        code: 'operation.switch.lost',
        values: { lost: 2, received: 4, executed: 2, milliseconds: 1_800 },
      },
    });
    expect(record.operation.switchReport).toEqual({
      from: at(10.4).toISOString(),
      to: at(12.2).toISOString(),
      received: 4,
      executed: 2,
      lost: 2,
      conversations: [4, 3, 2],
    });
    expect([...incidents.told]).toEqual([
      `record switch-report:${record.operation.id}`,
    ]);
  });

  it('is never less than nothing', async () => {
    const { world, record, report } = setUp();
    world.incoming = [];
    world.executions = [{ workflowId: 'fallback-padaria', at: at(12.1) }];
    expect(await report()).toMatchObject({
      holds: true,
      statement: { code: 'operation.switch.nothing-lost' },
    });
    expect(record.operation.switchReport).toMatchObject({ lost: 0 });
  });

  it('is counted once: a worker that takes over tells the same', async () => {
    const { world, record, report } = setUp();
    const first = await report();
    const kept = record.operation.switchReport;
    world.incoming = [];
    expect((await report()).statement).toEqual(first.statement);
    expect(record.operation.switchReport).toBe(kept);
  });

  it('begins where v2 was seen off, if nobody noted when it was stopped', async () => {
    const { record, report } = setUp();
    record.states.clear();
    await report();
    expect(record.operation.switchReport?.from).toBe(at(10.9).toISOString());
  });

  it('says so where more came in than is looked through', async () => {
    const { world, report } = setUp();
    world.incoming = Array.from({ length: 600 }, (_, index) => ({
      conversationId: index,
      inboxId: 11,
      at: at(11),
    }));
    expect(await report()).toMatchObject({
      holds: false,
      statement: {
        code: 'operation.switch.too-many',
        values: { received: 500, lost: 500 },
      },
    });
  });

  it('is said not to be known where it can not be counted', async () => {
    const { world, record, report } = setUp();
    world.inbox.listIncoming = async () => {
      throw new UpstreamError({
        system: 'chatwoot',
        kind: 'timeout',
        message: 'Chatwoot did not answer.',
        retryable: true,
      });
    };
    expect(await report()).toMatchObject({
      holds: false,
      statement: {
        text: 'How many messages came in between the two flows is not known, since it could not be counted: Chatwoot did not answer.',
      },
    });
    expect(record.operation.switchReport).toBeUndefined();
  });
});
