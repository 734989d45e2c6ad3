import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { TABLES } from '../database';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { countClockOutcomes } from './countClockOutcomes';

const at = (minutes: number) =>
  new Date(Date.parse('2026-03-01T03:00:00Z') + minutes * 60_000).toISOString();
const organization = (number: number) =>
  `00000000-0000-4000-8000-00000000000${number}`;

describeOnDatabases('Clocks of a span', createDatabase => {
  it('are counted as kept and missed once they are over', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(new Date(at(60)));
    const rows = [
      { incident: 'INC-000001', met_at: at(10) },
      // Exactly in time.
      { incident: 'INC-000002', met_at: at(15) },
      { incident: 'INC-000003', met_at: at(16) },
      // Never met, and past its time.
      { incident: 'INC-000004' },
      // Still has time.
      { incident: 'INC-000005', due_at: at(61) },
      // Not owed any more; the second one too late.
      { incident: 'INC-000006', stopped_at: at(14) },
      { incident: 'INC-000007', stopped_at: at(20) },
      // Another organization's, another clock, another span.
      {
        incident: 'INC-000008',
        met_at: at(1),
        organization_id: organization(2),
      },
      { incident: 'INC-000009', met_at: at(1), clock: 'next-update' },
      { incident: 'INC-000010', met_at: at(1), started_at: at(-9) },
    ];
    for (const row of rows) {
      await knex(TABLES.clocks.clocks).insert({
        clock: 'diagnosis',
        round: 1,
        organization_id: organization(1),
        started_at: at(0),
        due_at: at(15),
        ...row,
      });
    }
    const count = (organizationId?: string, ofIncidents?: string[]) =>
      countClockOutcomes({
        knex,
        clock,
        span: { from: at(-1), to: at(30), organizationId },
        ofIncidents:
          ofIncidents &&
          knex(TABLES.clocks.clocks)
            .whereIn('incident', ofIncidents)
            .select('incident'),
      });
    expect(await count()).toEqual({
      diagnosis: { kept: 3, missed: 3 },
      rollback: { kept: 0, missed: 0 },
      'preliminary-rca': { kept: 0, missed: 0 },
      'next-update': { kept: 1, missed: 0 },
    });
    expect(
      await count(undefined, ['INC-000001', 'INC-000003', 'INC-000009']),
    ).toMatchObject({
      diagnosis: { kept: 1, missed: 1 },
      'next-update': { kept: 1, missed: 0 },
    });
    expect(await count(organization(2))).toMatchObject({
      diagnosis: { kept: 1, missed: 0 },
      'next-update': { kept: 0, missed: 0 },
    });
  });
});
