import { Knex } from 'knex';
import { SignalSource } from '@messaging-health/backstage-plugin-node';
import { clocksRun } from '../judging/hasChanged';
import { fillQuietMinutes, tellsOfQuiet } from '../judging/quietMinutes';
import { listFigures } from '../store/figures';
import { listTriggers } from '../store/listTriggers';
import { readRounds, RoundsStatus } from '../store/rounds';
import { listSeries } from '../store/Series';
import { TriggerRecord } from '../store/TriggerRecord';
import { RoundMemory } from './RoundMemory';

/**
 * Reads what a round needs and this replica does not remember, in a constant number of
 * statements: at a start, and when another replica had a round in between.
 */
export async function loadMemory(deps: {
  knex: Knex;
  at: number;
  keep: number;
  reach: number;
  /** A calm trigger's clocks are not stored each minute: so far back its newest minutes are judged again. */
  again: number;
  sources: Pick<SignalSource, 'id' | 'signal' | 'askEveryMilliseconds'>[];
}): Promise<RoundMemory> {
  const { knex, at, keep, reach, again, sources } = deps;
  const rounds = await readRounds({ knex });
  const judged = [...rounds.judged.values()].map(({ upTo }) => upTo);
  // Before the first round of all, nothing in reach was judged.
  const from =
    judged.length === 0
      ? at - reach
      : Math.max(Math.min(at, ...judged) - again, at - reach);
  const memory = new RoundMemory(from - keep, at, keep + reach);
  const [series, records, figures] = await Promise.all([
    listSeries({ knex }),
    listTriggers({ knex }),
    listFigures({ knex, of: 'all', from: from - keep }),
  ]);
  series.forEach(one => memory.addSeries(one));
  memory.addFigures(figures);
  for (const { id, signal } of sources.filter(tellsOfQuiet)) {
    memory.seriesOf(signal, id).forEach(({ track }) => fillQuietMinutes(track));
  }
  for (const record of records) {
    memory
      .recordsOf(record.trigger)
      .set(record.organizationId, withEvaluatedUpTo(record, rounds, again));
  }
  return memory;
}

/** What was judged of a calm trigger is known from its rounds. */
function withEvaluatedUpTo(
  record: TriggerRecord,
  rounds: RoundsStatus,
  again: number,
): TriggerRecord {
  const upTo = rounds.judged.get(record.trigger)?.upTo;
  const { clocks } = record;
  if (!clocks || clocksRun(clocks) || upTo === undefined) {
    return record;
  }
  const evaluatedUpTo = Math.max(
    clocks.evaluatedUpTo ?? -Infinity,
    upTo - again,
  );
  return { ...record, clocks: { ...clocks, evaluatedUpTo } };
}
