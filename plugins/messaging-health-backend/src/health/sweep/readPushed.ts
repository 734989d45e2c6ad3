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

/** What is pushed later than this makes its triggers be judged anew, unless they go on firing. */
const LATE_AFTER = 3 * MINUTE;

/** Learns of series that other replicas made: by what is pushed, any of them may. */
export async function readNewSeries(deps: {
  knex: Knex;
  memory: RoundMemory;
}): Promise<void> {
  const { knex, memory } = deps;
  const fresh = await listSeries({ knex, after: memory.newestSeries });
  fresh.forEach(series => memory.addSeries(series));
}

/**
 * Reads what senders pushed lately for a signal; any replica may have taken it in. As
 * far back as an evaluation adds up: what fires is not judged anew for late figures,
 * but they count in the windows to come.
 */
export async function readPushed(deps: {
  knex: Knex;
  memory: RoundMemory;
  signal: Signal;
  at: number;
  /** So long is the span that an evaluation adds up. */
  window: number;
}): Promise<void> {
  const { knex, memory, signal, at, window } = deps;
  const pushed = [...memory.seriesOf(signal, PUSHED_SOURCE).values()];
  if (pushed.length > 0) {
    memory.addFigures(
      await listFigures({
        knex,
        of: { seriesIds: pushed.flatMap(({ id }) => id ?? []) },
        from: at - window - LATE_AFTER,
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
