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

/** Reads what senders pushed lately for a signal; any replica may have taken it in. */
export async function readPushed(deps: {
  knex: Knex;
  memory: RoundMemory;
  signal: Signal;
  at: number;
}): Promise<void> {
  const { knex, memory, signal, at } = deps;
  const figures = await listFigures({
    knex,
    of: { signal, source: PUSHED_SOURCE },
    from: at - LATEST,
  });
  if (figures.some(({ seriesId }) => !memory.seriesById(seriesId))) {
    const series = await listSeries({ knex });
    series
      .filter(({ id }) => !memory.seriesById(id))
      .forEach(fresh => memory.addSeries(fresh));
  }
  memory.addFigures(figures);
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
