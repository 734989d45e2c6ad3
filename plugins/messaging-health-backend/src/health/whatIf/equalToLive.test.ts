import {
  DEFAULT_LIMITS,
  RUNBOOK_TRIGGER_IDS,
  SIGNAL_OF_TRIGGER,
} from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  directoryOf,
  inventOrganization,
} from '../__testUtils__/createTestRoom';
import { MINUTE } from '../rules/MinuteFigures';
import { DAY } from '../history/DayFigures';
import { randomTrace } from './__testUtils__/traces';
import { createWhatIf } from './createWhatIf';

const START = Date.UTC(2026, 1, 10, 15);
const LENGTH = 600;
/** So many minutes lie between two rounds, in turn; more would make figures late, which are judged anew. */
const PAUSES = [1, 1, 2, 1, 3, 1];
const organizations = [1, 2, 3, 4].map(inventOrganization);
const iso = (instant: number) => new Date(instant).toISOString();

describeOnDatabases('what-if by the present limits', createDatabase => {
  it('is to the minute what the live rounds recorded, of every trigger', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(new Date(START + 10_000));
    const room = createTestRoom({ knex, clock, organizations });
    const traces = organizations.flatMap((organization, index) =>
      RUNBOOK_TRIGGER_IDS.map((trigger, position) => ({
        organizationId: organization.id,
        signal: SIGNAL_OF_TRIGGER[trigger],
        trace: randomTrace(index * 10 + position + 1, LENGTH),
      })),
    );
    const pushMinutes = (from: number, to: number) =>
      room.service.ingest({
        sender: 'invented-crm',
        observations: traces.flatMap(({ organizationId, signal, trace }) =>
          trace.slice(from, to).flatMap((figures, index) => {
            const at = iso(START + (from + index) * MINUTE + 30_000);
            const id = `${organizationId} ${signal} ${at}`;
            return figures
              ? [{ id, organizationId, signal, at, ...figures }]
              : [];
          }),
        ),
      });

    let minute = 0;
    for (let round = 0; minute < LENGTH; round++) {
      const next = Math.min(LENGTH, minute + PAUSES[round % PAUSES.length]);
      clock.advance((next - minute) * MINUTE);
      await pushMinutes(minute, next);
      await room.sweep.run();
      minute = next;
    }

    const { comparisons, judged } = await createWhatIf({
      knex,
      clock,
      directory: directoryOf(organizations),
      retention: { observationsMilliseconds: 2 * DAY },
      limitsOf: () => DEFAULT_LIMITS,
      sources: [],
    }).ask({
      from: iso(START),
      to: iso(START + LENGTH * MINUTE),
      triggers: Object.fromEntries(RUNBOOK_TRIGGER_IDS.map(id => [id, {}])),
    });
    expect(judged.series).toBe(traces.length);
    // Enough episodes to mean something, of ratios and of conditions.
    expect(comparisons.length).toBeGreaterThan(15);
    expect(new Set(comparisons.map(({ trigger }) => trigger)).size).toBe(5);
    for (const { would, did, ...comparison } of comparisons) {
      expect({ ...comparison, would }).toMatchObject({
        outcome: 'kept',
        would: did,
        soonerBySeconds: 0,
      });
    }
  }, 120_000);
});
