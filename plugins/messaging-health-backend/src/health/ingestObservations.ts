import { InputError } from '@backstage/errors';
import {
  PushObservationsRequest,
  SIGNAL_OF_TRIGGER,
  TRIGGER_IDS,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { PUSHED_SOURCE } from './pushedSource';
import { floorToMinute, MINUTE } from './rules/MinuteFigures';
import { addFigures, MinuteOfSeries } from './store/figures';
import { forgetTriggerClocks } from './store/forgetTriggerClocks';
import {
  insertPushedObservations,
  preparePushed,
  ReceivedObservation,
} from './store/insertPushedObservations';
import { ensureSeries } from './store/Series';

/** How far a sender's clock may be ahead of ours. */
const CLOCK_AHEAD = 5 * MINUTE;
/** Figures that arrive later than this have missed the judgement of their minute. */
const LATE_AFTER = 3 * MINUTE;

/** Reads a request's observations; refuses instants that nobody could use. */
function receive(
  request: PushObservationsRequest,
  now: number,
  keptFor: number,
): ReceivedObservation[] {
  return request.observations.map((observation, index) => {
    const happenedAt = new Date(observation.at);
    if (happenedAt.getTime() > now + CLOCK_AHEAD) {
      throw new InputError(
        `observations[${index}].at is ${observation.at}, more than 5 min in the future. Check the sender's clock. Nothing was stored.`,
      );
    }
    if (happenedAt.getTime() < now - keptFor) {
      throw new InputError(
        `observations[${index}].at is ${observation.at}, older than observations are kept (messagingHealth.retention.observations). Nothing was stored.`,
      );
    }
    return {
      id: observation.id,
      organizationId: observation.organizationId.toLocaleLowerCase('en-US'),
      signal: observation.signal,
      happenedAt,
      total: observation.total,
      failed: observation.failed,
    };
  });
}

/** Makes late figures count, where they arrived for minutes that were judged already. */
async function reopenJudgements(
  transaction: Knex.Transaction,
  fresh: ReceivedObservation[],
  now: number,
): Promise<void> {
  const late = fresh.filter(
    ({ happenedAt }) => happenedAt.getTime() < now - LATE_AFTER,
  );
  for (const trigger of TRIGGER_IDS) {
    const ids = late
      .filter(({ signal }) => signal === SIGNAL_OF_TRIGGER[trigger])
      .map(({ organizationId }) => organizationId);
    await forgetTriggerClocks({
      transaction,
      trigger,
      organizationIds: [...new Set(ids)].sort(),
    });
  }
}

/** Ids of the pushed series of these observations, by organization and signal. Series are made before anything is stored: one too many does no harm. */
async function findSeriesIds(
  knex: Knex,
  observations: ReceivedObservation[],
): Promise<Map<string, number>> {
  const keys = new Map(
    observations.map(({ organizationId, signal }) => [
      `${organizationId} ${signal}`,
      { organizationId, signal, source: PUSHED_SOURCE },
    ]),
  );
  const series = await ensureSeries({
    connection: knex,
    keys: [...keys.values()],
  });
  return new Map(
    series.map(({ id, organizationId, signal }) => [
      `${organizationId} ${signal}`,
      id,
    ]),
  );
}

/** Adds observations to the minutes of their series. */
async function count(
  transaction: Knex.Transaction,
  fresh: ReceivedObservation[],
  ids: Map<string, number>,
): Promise<void> {
  const sums = new Map<string, MinuteOfSeries>();
  for (const { organizationId, signal, happenedAt, total, failed } of fresh) {
    const seriesId = ids.get(`${organizationId} ${signal}`);
    if (seriesId === undefined) {
      throw new Error(`No series was made for ${organizationId} ${signal}.`);
    }
    const minute = floorToMinute(happenedAt);
    const sum = sums.get(`${seriesId} ${minute}`);
    if (sum) {
      sum.total += total;
      sum.failed += failed;
    } else {
      sums.set(`${seriesId} ${minute}`, { seriesId, minute, total, failed });
    }
  }
  await addFigures({ connection: transaction, minutes: [...sums.values()] });
}

/** Stores a request, all or nothing. Answers how many observations were new. */
export async function ingestObservations(deps: {
  knex: Knex;
  request: PushObservationsRequest;
  now: Date;
  keptFor: number;
}): Promise<{ accepted: number; organizationIds: string[] }> {
  const { knex, request, now, keptFor } = deps;
  const observations = receive(request, now.getTime(), keptFor);
  const pushed = preparePushed(request.sender, now, observations);
  const ids = await findSeriesIds(knex, observations);
  const fresh = await knex.transaction(async transaction => {
    const inserted = await insertPushedObservations({ transaction, pushed });
    await count(transaction, inserted, ids);
    await reopenJudgements(transaction, inserted, now.getTime());
    return inserted;
  });
  const organizationIds = observations.map(one => one.organizationId);
  return {
    accepted: fresh.length,
    organizationIds: [...new Set(organizationIds)],
  };
}
