import { SourceAnswer } from '@messaging-health/backstage-plugin-node';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { createTestRoom } from '../__testUtils__/createTestRoom';
import { FakeSignalSource } from '../__testUtils__/FakeSignalSource';
import { calmSources, healthOf, passMinutes } from '../__testUtils__/fleet';
import { minutesOf } from '../__testUtils__/playTrace';
import {
  BOUNDARY,
  MINUTE,
  organization,
  START,
  verdictOf,
} from '../__testUtils__/stories';

/** Short, so that stories are: each minute is judged by itself. */
const limits = {
  holdsFor: '3m',
  rateWindow: '1m',
  keepFiringFor: '2m',
};
const iso = (minutesAfter: number) =>
  new Date(BOUNDARY.getTime() + minutesAfter * MINUTE).toISOString();
const nothing = async () => undefined;

async function logOf(knex: Knex, trigger: string): Promise<string[]> {
  const rows = await knex('health_verdicts')
    .where({ trigger_id: trigger, organization_id: organization.id })
    .orderBy('id');
  return rows.map(
    row =>
      `${row.state} ${row.changed_at.slice(11, 16)}${
        row.onset_at ? ` from ${row.onset_at.slice(11, 16)}` : ''
      }`,
  );
}

describeOnDatabases('the log of verdicts', createDatabase => {
  /** Plays a trace, a minute a character, with four rounds a minute as in life. */
  async function play(trace: string) {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const minutes = minutesOf(trace, BOUNDARY.getTime());
    const source = new FakeSignalSource('invented-crm', 'identity', (_, at) =>
      minutes.get(at),
    );
    const room = createTestRoom({
      knex,
      clock,
      sources: [source],
      settings: { triggers: { 'identity-failure': limits } },
    });
    for (let round = 0; round < trace.length * 4; round++) {
      clock.advance(MINUTE / 4);
      await room.sweep.run();
    }
    return { knex, clock, source, ...room };
  }

  it('has each change once, with the minutes of firing and ending', async () => {
    const { knex } = await play('..bbbbb....');
    expect(await logOf(knex, 'identity-failure')).toEqual([
      'unknown 12:00',
      'inactive 12:01',
      'pending 12:03',
      'firing 12:06 from 12:03',
      'ended 12:10',
      'inactive 12:10',
    ]);
  });

  it('has the figures, limits, source and query that led to each', async () => {
    const { knex } = await play('..bbbbb');
    const rows = await knex('health_verdicts')
      .where({ trigger_id: 'identity-failure', state: 'firing' })
      .select('verdict', 'judged_at');
    expect(rows).toHaveLength(1);
    expect(JSON.parse(rows[0].verdict)).toMatchObject({
      trigger: 'identity-failure',
      state: 'firing',
      source: 'invented-crm',
      query: 'select from invented-crm',
      figures: {
        ratio: 0.5,
        total: 100,
        failed: 50,
        windowTotal: 300,
        windowFailed: 150,
        upTo: iso(6),
      },
      limits: {
        threshold: 0.01,
        holdsForSeconds: 180,
        rateWindowSeconds: 60,
        minimumSamples: 20,
        keepFiringForSeconds: 120,
      },
      onsetAt: iso(3),
      firingSince: iso(6),
      evaluatedAt: rows[0].judged_at,
    });
    expect(rows[0].verdict).not.toContain('"series"');
  });

  it('says when what fires is out of sight, and when it is seen again', async () => {
    const { knex } = await play('bbbb     bb');
    expect(await logOf(knex, 'identity-failure')).toEqual([
      'unknown 12:00',
      'pending 12:01',
      'firing 12:04 from 12:01',
      'unknown 12:08',
      'firing 12:10',
    ]);
  });

  it('has nothing of triggers that stay as they are', async () => {
    const { knex } = await play('.......');
    expect(await logOf(knex, 'identity-failure')).toEqual([
      'unknown 12:00',
      'inactive 12:01',
    ]);
    expect(await logOf(knex, 'stage-move-failure')).toEqual(['unknown 12:00']);
  });

  it('is followed by the news that organizations changed', async () => {
    const { toldAll } = await play('..bbbbb....');
    const news = toldAll.changed.filter(ids => ids.length > 0);
    expect(news).toEqual(Array.from({ length: 5 }, () => [organization.id]));
  });
});

describeOnDatabases('failed executions of n8n', createDatabase => {
  async function createExecutions(triggers: object) {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const executions = new FakeSignalSource('n8n', 'execution', {
      total: 100,
      failed: 50,
    });
    const room = createTestRoom({
      knex,
      clock,
      sources: [...calmSources().all, executions],
      settings: { triggers: { ...triggers } },
    });
    await room.sweep.run();
    return { knex, clock, executions, ...room };
  }

  it('are shown beside the runbook’s triggers, and neither count nor fire anything', async () => {
    const { knex, service, clock, sweep, toldAll } = await createExecutions({});
    expect(await verdictOf(service, 'execution-failure')).toMatchObject({
      state: 'firing',
      advisory: true,
      figures: { ratio: 0.5 },
    });
    await passMinutes(clock, 3, sweep, nothing);
    expect(await healthOf(service, organization)).toBe('healthy');
    expect(
      (await service.board([organization])).get(organization.id),
    ).toMatchObject({ health: 'healthy', unwell: [] });
    expect(await knex('health_episodes')).toEqual([]);
    expect(toldAll.firing).toEqual([]);
  });

  it('count where app-config says so', async () => {
    const { knex, service, toldAll } = await createExecutions({
      'execution-failure': { enabled: true },
    });
    expect(await verdictOf(service, 'execution-failure')).toMatchObject({
      state: 'firing',
    });
    expect(await healthOf(service, organization)).toBe('breached');
    expect(await knex('health_episodes')).toMatchObject([
      { trigger_id: 'execution-failure', kind: 'firing' },
    ]);
    expect(toldAll.firing).toHaveLength(1);
  });

  it('that can not be asked for make nobody unknown', async () => {
    const { service, clock, sweep, executions } = await createExecutions({});
    executions.answer = async (): Promise<SourceAnswer> => {
      throw new Error('connection refused');
    };
    await passMinutes(clock, 5, sweep, nothing);
    expect(await verdictOf(service, 'execution-failure')).toMatchObject({
      state: 'unknown',
      advisory: true,
    });
    expect(await healthOf(service, organization)).toBe('healthy');
  });

  it('are not shown at all where no n8n is connected', async () => {
    const { sweep, service } = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
      sources: calmSources().all,
    });
    await sweep.run();
    const { triggers } = await service.get(organization);
    expect(triggers).toHaveLength(5);
  });
});
