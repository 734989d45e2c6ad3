import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { ORGANIZATION } from '../../operations/__testUtils__';
import { ANA, WatchWorld } from '../__testUtils__/createWatchWorld';
import { watchOf, openOf, setUpDrift } from '../__testUtils__/driftWorld';
import { inventOperation } from '../__testUtils__/inventOperation';

describeOnDatabases(
  'a round over drift while operations are at work',
  createDatabase => {
    const setUp = () => setUpDrift(createDatabase);

    it('watches a rollback that waits for its sign-offs', async () => {
      const watched = await setUp();
      const { known, world } = watched;
      known.mode = { mode: 'rolling-back' };
      known.operations = [
        inventOperation(ORGANIZATION, {
          status: 'waiting',
          step: 'validate-conversations',
        }),
      ];
      world.active.set('v2-padaria', true);
      await watched.look();
      expect(await openOf(watched)).toEqual([['v2-active', 'v2-padaria']]);
    });

    it('leaves a correction that switches alone, and keeps what is known', async () => {
      const watched = await setUp();
      const { known, world } = watched;
      world.active.set('v2-padaria', true);
      await watched.look();
      const rollback = known.operations[0];
      known.operations = [
        rollback,
        inventOperation(ORGANIZATION, {
          id: 'correction',
          kind: 'drift-correction',
          status: 'running',
          step: 'deactivate-v2',
        }),
      ];
      world.active.set('fallback-padaria', false);
      await watched.look();
      expect(await openOf(watched)).toEqual([['v2-active', 'v2-padaria']]);
    });

    it('says nothing of what a switch of ours did while it looked', async () => {
      const watched = await setUp();
      const { known, world } = watched;
      const { readWorkflow } = world.automation;
      world.automation.readWorkflow = async (...asked) => {
        known.operations = [
          known.operations[0],
          inventOperation(ORGANIZATION, {
            id: 'return',
            kind: 'roll-forward',
            status: 'running',
            step: 'activate-v2',
          }),
        ];
        world.active.set('v2-padaria', true);
        return readWorkflow(...asked);
      };
      await watched.look();
      expect(await watched.timelineOf()).toEqual([]);
      expect(watched.told.drifted).toEqual([]);
    });

    it.each<[string, (watched: WatchWorld) => Promise<unknown> | void]>([
      [
        'v2 is back',
        ({ known }) => {
          known.mode = { mode: 'v2' };
        },
      ],
      [
        'v2 is on its way back',
        ({ known }) => {
          known.mode = { mode: 'rolling-forward' };
          known.operations = [
            known.operations[0],
            inventOperation(ORGANIZATION, {
              id: 'return',
              kind: 'roll-forward',
              status: 'paused',
              step: 'activate-v2',
            }),
          ];
        },
      ],
      [
        'its incident was closed',
        async ({ incidents }) =>
          incidents.dismiss('INC-000001', ANA, 'it was a drill'),
      ],
    ])('ends, without a word, once %s', async (_name, change) => {
      const watched = await setUp();
      watched.world.active.set('v2-padaria', true);
      await watched.look();
      await change(watched);
      await watched.look();
      expect(await watchOf(watched)).toBeUndefined();
      expect(
        (await watched.room.service.rowsOf([ORGANIZATION.id])).get(
          ORGANIZATION.id,
        ),
      ).toMatchObject({ drifts: 0 });
      expect(await watched.timelineOf()).toEqual(['watch.drift.v2-active']);
    });
  },
);
