import { InputError } from '@backstage/errors';
import {
  PushObservationsRequest,
  SIGNAL_OF_TRIGGER,
  TRIGGER_IDS,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { PUSHED_SOURCE } from './pushedSource';
import { floorToMinute, MINUTE } from './rules/MinuteFigures';
import { addFigures } from './store/figures';
import { forgetTriggerClocks } from './store/forgetTriggerClocks';
import {
  insertPushedObservations,
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

/** Adds observations to the minutes of their series. */
async function count(
  transaction: Knex.Transaction,
  fresh: ReceivedObservation[],
): Promise<void> {
  const sums = new Map<string, ReceivedObservation & { minute: number }>();
  for (const observation of fresh) {
    const { organizationId, signal, happenedAt, total, failed } = observation;
    const minute = floorToMinute(happenedAt);
    const key = `${organizationId} ${signal} ${minute}`;
    const sum = sums.get(key);
    if (sum) {
      sum.total += total;
      sum.failed += failed;
    } else {
      sums.set(key, { ...observation, minute });
    }
  }
  const keys = new Map(
    [...sums.values()].map(({ organizationId, signal }) => [
      `${organizationId} ${signal}`,
      { organizationId, signal, source: PUSHED_SOURCE },
    ]),
  );
  const ids = new Map(
    (
      await ensureSeries({ connection: transaction, keys: [...keys.values()] })
    ).map(({ id, organizationId, signal }) => [
      `${organizationId} ${signal}`,
      id,
    ]),
  );
  await addFigures({
    connection: transaction,
    minutes: [...sums.values()].flatMap(
      ({ organizationId, signal, minute, total, failed }) => {
        const seriesId = ids.get(`${organizationId} ${signal}`);
        return seriesId === undefined
          ? []
          : { seriesId, minute, total, failed };
      },
    ),
  });
}

/** Stores a request in one transaction. Answers how many observations were new. */
export async function ingestObservations(deps: {
  knex: Knex;
  request: PushObservationsRequest;
  now: Date;
  keptFor: number;
}): Promise<{ accepted: number; organizationIds: string[] }> {
  const { knex, request, now, keptFor } = deps;
  const observations = receive(request, now.getTime(), keptFor);
  const fresh = await knex.transaction(async transaction => {
    const inserted = await insertPushedObservations({
      transaction,
      sender: request.sender,
      receivedAt: now,
      observations,
    });
    await count(transaction, inserted);
    await reopenJudgements(transaction, inserted, now.getTime());
    return inserted;
  });
  const ids = observations.map(({ organizationId }) => organizationId);
  return { accepted: fresh.length, organizationIds: [...new Set(ids)] };
}
