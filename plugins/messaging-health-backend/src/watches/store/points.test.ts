import {
  ContingencyPoint,
  say,
} from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { ANA, BRUNO } from '../__testUtils__/createWatchWorld';
import { TABLES } from '../../database';
import { PointRow } from './contingencyRow';
import { listPoints, replacePoint, savePoint } from './points';

const operationId = '00000000-0000-4000-8000-0000000000b1';
const AT = '2026-03-01T03:00:00.000Z';
const LATER = '2026-03-01T03:01:00.000Z';
const word = (note: string): ContingencyPoint => ({
  id: 'team-answers',
  state: 'holds',
  statement: say('watch.point.team-answers.signed', { person: 'ana', note }),
  note,
});

describeOnDatabases('the points of a contingency', createDatabase => {
  it('keep the newest measurement', async () => {
    const knex = await createDatabase();
    const measured = (failed: number): ContingencyPoint => ({
      id: 'webhook-without-5xx',
      state: failed > 0 ? 'fails' : 'holds',
      statement: say('watch.point.not-measured'),
      figures: { total: 20, failed },
    });
    await savePoint({ knex, operationId, standing: measured(0), at: AT });
    await savePoint({ knex, operationId, standing: measured(2), at: LATER });
    const points = await listPoints({ knex, operationId });
    expect([...points.values()]).toMatchObject([
      {
        id: 'webhook-without-5xx',
        standing: measured(2),
        actor: undefined,
        updatedAt: LATER,
      },
    ]);
    expect(await listPoints({ knex, operationId: 'another' })).toEqual(
      new Map(),
    );
  });

  it('take a word only in the place of what its speaker has seen', async () => {
    const knex = await createDatabase();
    const say1 = { knex, operationId, actor: ANA, at: AT };
    const say2 = { knex, operationId, actor: BRUNO, at: AT };
    const first = { standing: word('first'), known: undefined };
    expect(await replacePoint({ ...say1, ...first })).toBe(true);
    expect(
      await replacePoint({ ...say2, standing: word('late'), known: undefined }),
    ).toBe(false);
    const known = (await listPoints({ knex, operationId })).get('team-answers');
    expect(
      await replacePoint({ ...say2, standing: word('second'), known }),
    ).toBe(true);
    expect(
      await replacePoint({ ...say1, standing: word('third'), known }),
    ).toBe(false);
    const stands = (await listPoints({ knex, operationId })).get(
      'team-answers',
    );
    expect(stands).toMatchObject({
      actor: BRUNO,
      standing: { note: 'second' },
    });
  });

  it('are refused where somebody has written something else there', async () => {
    const knex = await createDatabase();
    await savePoint({ knex, operationId, standing: word('mine'), at: AT });
    await knex<PointRow>(TABLES.watches.points).update({ standing: '{}' });
    await expect(listPoints({ knex, operationId })).rejects.toThrow(
      'contingency_points.standing',
    );
  });
});
