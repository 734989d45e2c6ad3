import { RatioTriggerId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { endCalmEpisodes } from '../store/endCalmEpisodes';
import { NewEpisode } from '../store/Episode';
import { insertEpisodes } from '../store/insertEpisodes';
import { listUnrecordedFiring } from '../store/listUnrecordedFiring';
import { saveTriggers } from '../store/saveTriggers';
import { TriggerRecord } from '../store/TriggerRecord';

/**
 * Saves one trigger's verdicts, and begins and ends its episodes, all or nothing.
 * Episodes follow what the database holds afterwards, since another replica may
 * have judged later than this round.
 */
export async function saveRound(deps: {
  knex: Knex;
  trigger: RatioTriggerId;
  records: TriggerRecord[];
  judgedAt: Date;
}): Promise<void> {
  const { knex, trigger, records, judgedAt } = deps;
  await knex.transaction(async transaction => {
    await saveTriggers({ transaction, records });
    await endCalmEpisodes({ transaction, trigger, at: judgedAt });
    const unrecorded = await listUnrecordedFiring({ transaction, trigger });
    const episodes = records
      .filter(({ organizationId }) => unrecorded.has(organizationId))
      .flatMap(record => beginEpisode(record, judgedAt));
    await insertEpisodes({ transaction, episodes });
  });
}

function beginEpisode(
  { organizationId, trigger, verdict, memory }: TriggerRecord,
  detectedAt: Date,
): NewEpisode[] {
  if (verdict.state !== 'firing' || memory?.onsetAt === undefined) {
    return [];
  }
  const onsetAt = new Date(memory.onsetAt);
  return [{ organizationId, trigger, onsetAt, detectedAt, verdict }];
}
