import {
  SLA_CLOCKS,
  SlaClock,
  SlaClockId,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { keepOutcomeOf, OutcomeKeeping } from './keepOutcomeOf';
import { SlaClocks } from './SlaClocks';
import { SlaTerms, termsFromDetection } from './SlaTerms';
import { ClockRow, fromClockRow } from './store/clockRow';
import { insertClocks } from './store/insertClocks';
import { listClocks } from './store/listClocks';
import { updateClock } from './store/updateClock';
import { HALF, instantOf, MISSED } from './warningLevels';

type Of<Name extends keyof SlaClocks> = Parameters<SlaClocks[Name]>[0];

/** What the clocks in the database need. */
export interface SlaClocksDependencies extends OutcomeKeeping {
  knex: Knex;
  clock: Clock;
  terms: SlaTerms;
}

const isRunning = ({ met_at, stopped_at }: ClockRow) =>
  met_at === null && stopped_at === null;

/**
 * The clocks in the plugin's database. Callers hold the incident's row, so that of two
 * changes of one incident's clocks the second sees the first.
 */
export class DatabaseSlaClocks implements SlaClocks {
  constructor(private readonly deps: SlaClocksDependencies) {}

  async startAll(of: Of<'startAll'>): Promise<void> {
    const { transaction, incident, organizationId, detectedAt } = of;
    const clocks = termsFromDetection(this.deps.terms).map(([clock, term]) =>
      this.newRow({
        ...{ incident, organizationId, clock },
        startedAt: detectedAt,
        dueAt: new Date(detectedAt.getTime() + term),
      }),
    );
    await insertClocks({ transaction, clocks });
    await this.judge(transaction, incident);
  }

  async meet(of: Of<'meet'>): Promise<void> {
    const running = await this.running(of);
    if (running) {
      await this.end(of.transaction, running, {
        met_at: toTimestamp(of.at),
        met_by: of.entry,
      });
      await this.judge(of.transaction, of.incident);
    }
  }

  async windUp(of: Of<'windUp'>): Promise<void> {
    const { transaction, incident, clock, organizationId, at, entry } = of;
    const rounds = await this.rounds(of);
    if (rounds.some(({ started_by }) => started_by === entry)) {
      return;
    }
    await this.meet(of);
    const row = this.newRow({
      ...{ incident, organizationId, clock, startedAt: at },
      dueAt: of.dueAt,
      round: rounds.length + 1,
      startedBy: entry,
    });
    await insertClocks({ transaction, clocks: [row] });
    await this.judge(transaction, incident);
  }

  async stop(of: Of<'stop'>): Promise<void> {
    const { transaction, incident, clocks, at } = of;
    const rows = await listClocks({ knex: transaction, incidents: [incident] });
    const running = rows.filter(
      row => isRunning(row) && clocks.some(clock => clock === row.clock),
    );
    for (const row of running) {
      await this.end(transaction, row, { stopped_at: toTimestamp(at) });
    }
    if (rows.length > 0) {
      await this.judge(transaction, incident);
    }
  }

  async of(
    incidents: readonly string[],
    knex: Knex = this.deps.knex,
  ): Promise<Map<string, SlaClock[]>> {
    const now = this.deps.clock.now();
    const answer = new Map<string, SlaClock[]>();
    for (const row of await listClocks({ knex, incidents })) {
      const clocks = answer.get(row.incident) ?? [];
      answer.set(row.incident, [...clocks, fromClockRow(row, now)]);
    }
    const place = ({ clock }: SlaClock) => SLA_CLOCKS.indexOf(clock);
    answer.forEach(clocks => clocks.sort((a, b) => place(a) - place(b)));
    return answer;
  }

  private newRow(of: {
    incident: string;
    organizationId: string;
    clock: SlaClockId;
    startedAt: Date;
    dueAt: Date;
    round?: number;
    startedBy?: number;
  }): ClockRow {
    const startedAt = toTimestamp(of.startedAt);
    const dueAt = toTimestamp(of.dueAt);
    const first = instantOf(
      HALF,
      { clock: of.clock, startedAt, dueAt },
      this.deps.terms,
    );
    return {
      incident: of.incident,
      clock: of.clock,
      round: of.round ?? 1,
      organization_id: of.organizationId,
      started_at: startedAt,
      started_by: of.startedBy ?? null,
      due_at: dueAt,
      met_at: null,
      met_by: null,
      stopped_at: null,
      warned_level: 0,
      told_level: 0,
      tellings: 0,
      warned: '[]',
      warn_at: toTimestamp(first ?? of.dueAt),
    };
  }

  private async rounds(of: {
    transaction: Knex.Transaction;
    incident: string;
    clock: SlaClockId;
  }): Promise<ClockRow[]> {
    const { transaction, incident, clock } = of;
    const rows = await listClocks({ knex: transaction, incidents: [incident] });
    return rows.filter(row => row.clock === clock);
  }

  private async running(
    of: Parameters<DatabaseSlaClocks['rounds']>[0],
  ): Promise<ClockRow | undefined> {
    return (await this.rounds(of)).find(isRunning);
  }

  /** Ends a round. One that ended late is looked at once more where nobody was told of the miss. */
  private async end(
    transaction: Knex.Transaction,
    row: ClockRow,
    change: Partial<Pick<ClockRow, 'met_at' | 'met_by' | 'stopped_at'>>,
  ): Promise<void> {
    const ended = change.met_at ?? change.stopped_at ?? row.due_at;
    const isUntold = ended > row.due_at && row.told_level < MISSED;
    await updateClock({
      knex: transaction,
      key: row,
      change: {
        ...change,
        warn_at: isUntold ? row.warn_at ?? ended : null,
      },
    });
  }

  private judge(transaction: Knex.Transaction, incident: string) {
    return keepOutcomeOf(this.deps, transaction, incident);
  }
}
