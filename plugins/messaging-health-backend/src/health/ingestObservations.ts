import { InputError } from '@backstage/errors';
import {
  PushObservationsRequest,
  RATIO_TRIGGER_IDS,
  SIGNAL_OF_RATIO_TRIGGER,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { PUSHED_SOURCE } from './pushedSource';
import { floorToMinute, MINUTE } from './rules/MinuteFigures';
import { forgetTriggerMemories } from './store/forgetTriggerMemories';
import {
  insertPushedObservations,
  ReceivedObservation,
} from './store/insertPushedObservations';
import { addToMinutes } from './store/upsertMinutes';

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
  for (const trigger of RATIO_TRIGGER_IDS) {
    const ids = late
      .filter(({ signal }) => signal === SIGNAL_OF_RATIO_TRIGGER[trigger])
      .map(({ organizationId }) => organizationId);
    await forgetTriggerMemories({
      transaction,
      trigger,
      organizationIds: [...new Set(ids)].sort(),
    });
  }
}

/** The minute that a span's end belongs to: one that ends on the boundary was before it. */
function minuteOf(happenedAt: Date): Date {
  return new Date(floorToMinute(happenedAt));
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
    await addToMinutes({
      transaction,
      observations: inserted.map(({ happenedAt, ...observation }) => ({
        ...observation,
        source: PUSHED_SOURCE,
        minute: minuteOf(happenedAt),
      })),
    });
    await reopenJudgements(transaction, inserted, now.getTime());
    return inserted;
  });
  const ids = observations.map(({ organizationId }) => organizationId);
  return { accepted: fresh.length, organizationIds: [...new Set(ids)] };
}
