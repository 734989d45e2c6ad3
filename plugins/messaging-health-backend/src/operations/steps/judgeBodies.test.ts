import { BodyShape } from '@messaging-health/backstage-plugin-node';
import { createFakeStepRun, PATH } from '../__testUtils__';
import { deactivateV2 } from './deactivateV2';

/** A shared path that Chatwoot calls, and a fallback that reads some bodies. */
function setUp(sends: BodyShape[], reads: BodyShape[]) {
  const fake = createFakeStepRun();
  sends.forEach((shape, index) =>
    fake.world.addCaller(`account-webhook:${index}`, PATH, shape),
  );
  fake.world.reads.set('fallback-padaria', reads);
  return fake;
}

describe('what Chatwoot sends, against what the fallback reads', () => {
  it.each<[string, BodyShape[], BodyShape[], boolean]>([
    ['nothing in common', ['message'], ['conversation'], true],
    ['the same', ['message'], ['message'], false],
    [
      'a fallback that reads both',
      ['message'],
      ['conversation', 'message'],
      false,
    ],
    ['a fallback that is not known to read anything', ['message'], [], false],
    ['nobody known to send', [], ['conversation'], false],
    [
      'one of two senders in common',
      ['message', 'conversation'],
      ['conversation'],
      false,
    ],
  ])(
    'stops before anything is changed only at a contradiction: %s',
    async (_name, sends, reads, stops) => {
      const { run, world } = setUp(sends, reads);
      const { impossible } = await deactivateV2.check(run);
      expect(impossible?.because.code).toBe(
        stops ? 'operation.bodies.unreadable' : undefined,
      );
      expect(impossible?.nextAction.code).toBe(
        stops ? 'operation.next.match-bodies' : undefined,
      );
      expect(world.changes).toEqual([]);
    },
  );

  it('names the one sender that would not be understood', async () => {
    const { run } = setUp(['message', 'conversation'], ['conversation']);
    const { statements } = await deactivateV2.check(run);
    expect(statements.map(({ text }) => text)).toContainEqual(
      expect.stringContaining(
        '"account-webhook:0" sends bodies of the shape "message"',
      ),
    );
  });

  it('only warns where config says so, aloud and in the incident, and goes on', async () => {
    const { run, options, said, incidents, record, world } = setUp(
      ['message'],
      ['conversation'],
    );
    options.rollback.bodyShape = 'warn';
    expect(await deactivateV2.check(run)).toMatchObject({
      impossible: undefined,
      statements: [
        { code: 'operation.v2.would-stop' },
        { code: 'operation.bodies.unreadable' },
      ],
    });
    await deactivateV2.apply(run);
    expect(said[0].code).toBe('operation.bodies.unreadable');
    expect(incidents.told).toContain(`record bodies:${record.operation.id}`);
    expect(world.changes).toEqual(['v2-padaria off']);
  });

  it('is not asked any more once v2 is off', async () => {
    const { run, world } = setUp(['message'], ['conversation']);
    world.active.set('v2-padaria', false);
    expect(await deactivateV2.check(run)).toMatchObject({
      alreadyHolds: true,
      impossible: undefined,
    });
  });

  it('is said not to be known where Chatwoot is away; a shared path does not wait for it', async () => {
    const { run, world } = setUp(['message'], ['conversation']);
    world.inbox.listCallers = async () => {
      throw new Error('Chatwoot is away.');
    };
    expect(await deactivateV2.check(run)).toMatchObject({
      impossible: undefined,
      statements: [
        { code: 'operation.v2.would-stop' },
        { code: 'operation.bodies.not-known' },
      ],
    });
  });

  it('keeps v2 in service where Chatwoot is away and its callers would have to be moved', async () => {
    const { run, world } = setUp([], ['message']);
    world.setPathsApart();
    world.inbox.listCallers = async () => {
      throw new Error('Chatwoot is away.');
    };
    await expect(deactivateV2.check(run)).rejects.toThrow('Chatwoot is away.');
  });
});
