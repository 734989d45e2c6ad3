import {
  isRatioTrigger,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import {
  endEpisodesByRecord,
  listWithoutEpisode,
} from '../store/episodesByRecord';
import { insertEpisodes } from '../store/insertEpisodes';
import { saveJudgedUpTo } from '../store/rounds';
import { saveTriggers } from '../store/saveTriggers';
import { insertVerdictChanges } from '../store/verdictChanges';
import { RoundFindings } from './judgeAll';

/**
 * Saves what a round found out about one trigger, and begins and ends its episodes.
 * Episodes follow what the database holds afterwards, since figures may have arrived
 * meanwhile that make a record be judged anew.
 */
export async function saveRound(deps: {
  transaction: Knex.Transaction;
  trigger: TriggerId;
  findings: RoundFindings;
  fence: number;
  at: number;
  judgedAt: Date;
}): Promise<void> {
  const { transaction, trigger, findings, fence, at, judgedAt } = deps;
  await saveJudgedUpTo({ transaction, trigger, fence, upTo: at, judgedAt });
  if (findings.stored.length === 0) {
    return;
  }
  await saveTriggers({ transaction, records: findings.stored, judgedAt });
  await insertVerdictChanges({
    connection: transaction,
    changes: findings.changes,
    judgedAt,
  });
  // A condition fires by a person's word: no figures begin or end that.
  const kind = isRatioTrigger(trigger) ? 'firing' : 'suspected';
  await endEpisodesByRecord({ transaction, trigger, kind, at: judgedAt });
  const untold = await listWithoutEpisode({ transaction, trigger, kind });
  await insertEpisodes({
    transaction,
    episodes: findings.episodes.filter(({ organizationId }) =>
      untold.has(organizationId),
    ),
  });
}
