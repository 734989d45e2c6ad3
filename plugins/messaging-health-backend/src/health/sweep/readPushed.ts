import {
  Signal,
  SIGNAL_OF_TRIGGER,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { SeriesState } from '../judging/SeriesState';
import { PUSHED_SOURCE } from '../pushedSource';
import { MINUTE } from '../rules/MinuteFigures';
import { listFigures } from '../store/figures';
import { listReopened } from '../store/forgetTriggerClocks';
import { listSeries } from '../store/Series';
import { RoundMemory } from './RoundMemory';

/** What was pushed for minutes before that makes its triggers be judged anew. */
const LATEST = 6 * MINUTE;

/** Learns of series that other replicas made: by what is pushed, any of them may. */
export async function readNewSeries(deps: {
  knex: Knex;
  memory: RoundMemory;
}): Promise<void> {
  const { knex, memory } = deps;
  const fresh = await listSeries({ knex, after: memory.newestSeries });
  fresh.forEach(series => memory.addSeries(series));
}

/** Reads what senders pushed lately for a signal; any replica may have taken it in. */
export async function readPushed(deps: {
  knex: Knex;
  memory: RoundMemory;
  signal: Signal;
  at: number;
}): Promise<void> {
  const { knex, memory, signal, at } = deps;
  const pushed = [...memory.seriesOf(signal, PUSHED_SOURCE).values()];
  if (pushed.length > 0) {
    memory.addFigures(
      await listFigures({
        knex,
        of: { seriesIds: pushed.flatMap(({ id }) => id ?? []) },
        from: at - LATEST,
      }),
    );
  }
}

/**
 * Late figures arrived for some triggers: forgets their clocks, and reads all that
 * their judgement may need.
 */
export async function reopenJudgements(deps: {
  knex: Knex;
  memory: RoundMemory;
  earliest: number;
}): Promise<void> {
  const { knex, memory, earliest } = deps;
  const reopened = await listReopened({ knex });
  const late: SeriesState[] = [];
  for (const { organizationId, trigger, generation } of reopened) {
    const records = memory.recordsOf(trigger);
    const record = records.get(organizationId);
    if (record) {
      records.set(organizationId, { ...record, clocks: undefined, generation });
    }
    const pushed = memory
      .seriesOf(SIGNAL_OF_TRIGGER[trigger], PUSHED_SOURCE)
      .get(organizationId);
    if (pushed) {
      memory.reachBack(pushed, earliest);
      late.push(pushed);
    }
  }
  if (late.length > 0) {
    memory.addFigures(
      await listFigures({
        knex,
        of: { seriesIds: late.flatMap(({ id }) => id ?? []) },
        from: earliest,
      }),
    );
  }
}
