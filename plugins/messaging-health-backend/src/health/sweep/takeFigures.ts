import { Observation } from '@messaging-health/backstage-plugin-common';
import { SignalSource } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { isToldByNeighbours, tellsOfQuiet } from '../judging/quietMinutes';
import { SeriesState } from '../judging/SeriesState';
import { MinuteOfSeries, replaceFigures } from '../store/figures';
import { saveSourceAnswer } from '../store/saveSourceAnswer';
import { ensureSeries } from '../store/Series';
import { SourceStatus } from '../store/SourceStatus';
import { RoundMemory } from './RoundMemory';
import { Collected } from './SourceCollector';

type Source = Pick<SignalSource, 'id' | 'signal' | 'askEveryMilliseconds'>;
type ChangedMinutes = Map<SeriesState, Set<number>>;

/** What a source said, taken into the memory; what of it differs from what was known is still to be stored. */
export interface TakenFigures {
  source: Source;
  status: SourceStatus;
  changed: ChangedMinutes;
}

/** Takes what a source said into the memory. */
export function takeFigures(deps: {
  memory: RoundMemory;
  source: Source;
  collected: Collected;
  /** So far back figures are needed of an organization that is new. */
  earliest: number;
}): TakenFigures {
  const { memory, source, collected, earliest } = deps;
  const changed: ChangedMinutes = new Map();
  for (const observation of collected.observations) {
    remember(memory, source, observation, earliest, changed);
  }
  return { source, status: collected.status, changed };
}

/** Stores what was taken. */
export async function storeFigures(deps: {
  transaction: Knex.Transaction;
  memory: RoundMemory;
  taken: TakenFigures;
}): Promise<void> {
  const { transaction, memory, taken } = deps;
  const { source, changed, status } = taken;
  await giveIds(transaction, memory, source, changed);
  await replaceFigures({
    connection: transaction,
    minutes: minutesOf(changed, tellsOfQuiet(source)),
  });
  await saveSourceAnswer({ knex: transaction, status });
}

function remember(
  memory: RoundMemory,
  { id, signal }: Source,
  observation: Observation,
  earliest: number,
  changed: ChangedMinutes,
): void {
  const { organizationId, total, failed } = observation;
  const minute = observation.minute.getTime();
  const series = memory.series(signal, id, organizationId);
  if (minute < series.track.from) {
    memory.reachBack(series, earliest);
  }
  if (series.track.set(minute, total, failed)) {
    const minutes = changed.get(series) ?? new Set();
    changed.set(series, minutes.add(minute));
  }
}

/** As the memory holds them: a minute that an answer has twice is stored once. */
function minutesOf(changed: ChangedMinutes, thins: boolean): MinuteOfSeries[] {
  const minutes: MinuteOfSeries[] = [];
  for (const [{ id, track }, starts] of changed) {
    for (const minute of starts) {
      const figures = track.get(minute);
      const isLeftOut = thins && isToldByNeighbours(track, minute, starts);
      if (id !== undefined && figures && !isLeftOut) {
        minutes.push({ seriesId: id, minute, ...figures });
      }
    }
  }
  return minutes;
}

async function giveIds(
  transaction: Knex.Transaction,
  memory: RoundMemory,
  source: Source,
  changed: ChangedMinutes,
): Promise<void> {
  const keys = [...changed.keys()]
    .filter(({ id }) => id === undefined)
    .map(({ organizationId }) => ({
      organizationId,
      signal: source.signal,
      source: source.id,
    }));
  if (keys.length > 0) {
    const made = await ensureSeries({ connection: transaction, keys });
    made.forEach(series => memory.addSeries(series));
  }
}
