import {
  TriggerId,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { fromTimestamp, toTimestamp } from '../../database';
import { verdictColumn } from './TriggerRecord';

/** One time that a trigger fires, from its detection to its end. */
export interface NewEpisode {
  organizationId: string;
  trigger: TriggerId;
  onsetAt: Date;
  detectedAt: Date;
  verdict: TriggerVerdict;
}
export interface Episode extends NewEpisode {
  id: number;
}

export interface EpisodeRow {
  id: number;
  organization_id: string;
  trigger_id: TriggerId;
  onset_at: string;
  detected_at: string;
  verdict: string;
  claimed_until_at: string | null;
  told_at: string | null;
  ended_at: string | null;
}

/** Either of the two that run a statement. */
export type Connection = Knex | Knex.Transaction;

export function toEpisodeRow(episode: NewEpisode) {
  return {
    organization_id: episode.organizationId,
    trigger_id: episode.trigger,
    onset_at: toTimestamp(episode.onsetAt),
    detected_at: toTimestamp(episode.detectedAt),
    verdict: verdictColumn.encode(episode.verdict),
  };
}

export function toEpisode(row: EpisodeRow): Episode {
  return {
    id: row.id,
    organizationId: row.organization_id,
    trigger: row.trigger_id,
    onsetAt: fromTimestamp(row.onset_at),
    detectedAt: fromTimestamp(row.detected_at),
    verdict: verdictColumn.decode(row.verdict),
  };
}
