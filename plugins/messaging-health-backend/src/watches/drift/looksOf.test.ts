import { AutomationStanding } from '@messaging-health/backstage-plugin-node';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { WatchWorld } from '../__testUtils__/createWatchWorld';
import {
  SUBSTITUTION,
  watchOf,
  openOf,
  answerProbes,
  answerStandings,
  setUpDrift,
} from '../__testUtils__/driftWorld';

describeOnDatabases('a look for drift', createDatabase => {
  const setUp = () => setUpDrift(createDatabase);

  it.each<[string, (watched: WatchWorld) => void, string[]]>([
    [
      'an inactive fallback',
      ({ world }) => world.active.set('fallback-padaria', false),
      ['fallback-inactive', 'fallback-padaria'],
    ],
    [
      'a fallback that was deleted',
      ({ world }) => world.active.delete('fallback-padaria'),
      ['fallback-inactive', 'fallback-padaria'],
    ],
    [
      'a fallback that is not served',
      watched => answerProbes(watched, 'not-served'),
      ['fallback-unserved', 'fallback-padaria'],
    ],
    [
      'a path that is stuck',
      watched => answerProbes(watched, 'stale'),
      ['fallback-unserved', 'fallback-padaria'],
    ],
    [
      'a fallback without its webhook',
      ({ world }) => {
        const { readWorkflow } = world.automation;
        world.automation.readWorkflow = async (...asked) => ({
          ...(await readWorkflow(...asked)),
          webhooks: [],
        });
      },
      ['fallback-unserved', 'fallback-padaria'],
    ],
    [
      'executions of v2, whatever n8n says of it',
      ({ world }) => {
        world.executionsOfV2 = 3;
      },
      ['v2-executing', 'v2-padaria'],
    ],
    [
      'an automation that is on again',
      ({ world }) => world.automations.set('automation-rule:1', true),
      ['automation-enabled', 'automation-rule:1'],
    ],
  ])('notices %s', async (_name, change, drift) => {
    const watched = await setUp();
    change(watched);
    await watched.look();
    expect(await openOf(watched)).toEqual([drift]);
    expect(await watched.timelineOf()).toHaveLength(1);
  });

  it.each<AutomationStanding>(['changed', 'missing'])(
    'notices suspended automations that are %s',
    async standing => {
      const watched = await setUp();
      answerStandings(watched, standing);
      await watched.look();
      expect(await openOf(watched)).toEqual([
        ['automation-changed', 'agent-bot:11'],
        ['automation-changed', 'automation-rule:1'],
      ]);
    },
  );

  it('takes a deleted v2 for one that is out of service', async () => {
    const watched = await setUp();
    watched.world.active.delete('v2-padaria');
    await watched.look();
    expect(await watchOf(watched)).toMatchObject({ drifts: [] });
  });

  it('leaves automations alone that are given back, or were off before', async () => {
    const watched = await setUp();
    const [rule, bot] = watched.known.formerStates;
    watched.known.formerStates = [
      { ...rule, restoredAt: watched.clock.now() },
      { automation: { ...bot.automation, enabled: false } },
    ];
    answerStandings(watched, 'as-kept');
    await watched.look();
    expect(await openOf(watched)).toEqual([]);
  });

  it('counts executions of v2 from the last comparison on', async () => {
    const watched = await setUp();
    const asked: string[] = [];
    watched.world.automation.countExecutions = async (_, since) => {
      asked.push(since.toISOString());
      return { started: 0, failed: 0, running: 0, atLeast: false };
    };
    await watched.look();
    await watched.look();
    expect(asked).toEqual([
      '2026-03-01T03:00:00.000Z',
      '2026-03-01T03:00:20.000Z',
    ]);
  });

  describe('where v2’s id serves the fallback’s content', () => {
    async function setUpSubstitution() {
      const watched = await setUp();
      const { world, known } = watched;
      known.mode = { mode: 'contingency', substitution: SUBSTITUTION };
      world.active.set('v2-padaria', true);
      world.active.set('fallback-padaria', false);
      world.active.set('kept-v2', false);
      world.contents.set('v2-padaria', 'content of the fallback');
      world.contents.set('kept-v2', 'content of v2');
      // They are the fallback's own, whatever the id says.
      world.automation.countExecutions = async ({ workflowId }) => ({
        started: workflowId === 'v2-padaria' ? 40 : 0,
        failed: 0,
        running: 0,
        atLeast: false,
      });
      return watched;
    }

    it('goes by the content, so that nothing is wrong with an active id of v2', async () => {
      const watched = await setUpSubstitution();
      await watched.look();
      expect(await watchOf(watched)).toMatchObject({
        problem: undefined,
        drifts: [],
      });
    });

    it.each<[string, (watched: WatchWorld) => void, string[]]>([
      [
        'v2’s content that serves again',
        ({ world }) => world.contents.set('v2-padaria', 'content of v2'),
        ['v2-active', 'v2-padaria'],
      ],
      [
        'the kept copy of v2 that was activated',
        ({ world }) => world.active.set('kept-v2', true),
        ['v2-active', 'kept-v2'],
      ],
      [
        'content that is neither flow’s',
        ({ world }) => world.contents.set('v2-padaria', 'something else'),
        ['fallback-inactive', 'v2-padaria'],
      ],
      [
        'the host that was deactivated',
        ({ world }) => world.active.set('v2-padaria', false),
        ['fallback-inactive', 'v2-padaria'],
      ],
      [
        'the host that was deleted',
        ({ world }) => world.active.delete('v2-padaria'),
        ['fallback-inactive', 'v2-padaria'],
      ],
      [
        'the host that is not served',
        watched => answerProbes(watched, 'not-served'),
        ['fallback-unserved', 'v2-padaria'],
      ],
    ])('notices %s', async (_name, change, drift) => {
      const watched = await setUpSubstitution();
      change(watched);
      await watched.look();
      expect(await openOf(watched)).toEqual([drift]);
    });
  });
});
