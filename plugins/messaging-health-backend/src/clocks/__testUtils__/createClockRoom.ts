import { mockServices } from '@backstage/backend-test-utils';
import {
  Actor,
  SlaClockId,
  SlaOutcome,
} from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { ClockChange, ClockWarning } from '../ClockWarning';
import { ClockWatcher } from '../ClockWatcher';
import { DatabaseSlaClocks } from '../DatabaseSlaClocks';

export const MINUTE = 60_000;
/** The runbook's terms. */
export const TERMS = {
  diagnosisMilliseconds: 15 * MINUTE,
  rollbackMilliseconds: 30 * MINUTE,
  preliminaryRcaMilliseconds: 120 * MINUTE,
  nextUpdateMilliseconds: 30 * MINUTE,
  naggingEveryMilliseconds: 15 * MINUTE,
};
export const INCIDENT = 'INC-000001';
export const ORGANIZATION_ID = '00000000-0000-4000-8000-000000000001';
const SYSTEM: Actor = { type: 'system', replica: 'replica-1' };

/** What was written into the incident, as its timeline would hold it. */
export interface Written {
  text: string;
  key: string;
}

/** The clocks of one incident on a database, with watchers as of several replicas. */
export function createClockRoom(knex: Knex) {
  const clock = new FakeClock();
  const written: Written[] = [];
  const told: ClockWarning[] = [];
  const kept: SlaOutcome[] = [];
  const telling = { works: true };
  const keepOutcome = async ({ sla }: { sla: SlaOutcome }) => {
    kept.push(sla);
  };
  const clocks = new DatabaseSlaClocks({
    ...{ knex, clock, keepOutcome },
    terms: TERMS,
  });
  const inTransaction = <T>(
    work: (transaction: Knex.Transaction) => Promise<T>,
  ) =>
    knex.transaction(async transaction => {
      // Stands for the incident's row, which every change of an incident locks.
      await transaction(TABLES.incidents.counter).forUpdate().select();
      return work(transaction);
    });
  const change = <T>(_: string, work: (of: ClockChange) => Promise<T>) =>
    inTransaction(transaction =>
      work({
        transaction,
        system: SYSTEM,
        incident: { summary: { organizationTitle: 'Padaria Inventada' } },
        append: async ({ statement, onceKey }) => {
          written.push({ text: statement.text, key: onceKey });
        },
      }),
    );
  const createWatcher = (tell = async () => telling.works) =>
    new ClockWatcher({
      ...{ knex, clock, keepOutcome, change },
      logger: mockServices.logger.mock(),
      terms: TERMS,
      tell: async warning => {
        told.push(warning);
        return tell();
      },
    });
  const at = () => clock.now();
  return {
    ...{ knex, clock, clocks, written, told, kept, telling, createWatcher },
    watcher: createWatcher(),
    pass: (minutes: number) => clock.advance(minutes * MINUTE),
    detect: (incident = INCIDENT, detectedAt = at()) =>
      inTransaction(transaction =>
        clocks.startAll({
          ...{ transaction, incident, detectedAt },
          organizationId: ORGANIZATION_ID,
        }),
      ),
    meet: (of: SlaClockId, entry = 7, when = at()) =>
      inTransaction(transaction =>
        clocks.meet({
          ...{ transaction, incident: INCIDENT, clock: of, entry, at: when },
        }),
      ),
    promise: (minutes: number, entry: number) =>
      inTransaction(transaction =>
        clocks.windUp({
          ...{ transaction, incident: INCIDENT, clock: 'next-update', entry },
          organizationId: ORGANIZATION_ID,
          at: at(),
          dueAt: new Date(at().getTime() + minutes * MINUTE),
        }),
      ),
    stop: (...ids: SlaClockId[]) =>
      inTransaction(transaction =>
        clocks.stop({
          ...{ transaction, incident: INCIDENT, clocks: ids, at: at() },
        }),
      ),
    read: async (of: SlaClockId) =>
      ((await clocks.of([INCIDENT])).get(INCIDENT) ?? []).filter(
        ({ clock: id }) => id === of,
      ),
  };
}
