import {
  TriggerId,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { fromTimestamp, toTimestamp } from '../../database';
import { verdictColumn } from './TriggerRecord';

/** Firing, or suspected by figures and not confirmed by a person. */
export type EpisodeKind = 'firing' | 'suspected';

/** One time that a trigger fires or is suspected, from its detection to its end. */
export interface NewEpisode {
  kind: EpisodeKind;
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
  kind: EpisodeKind;
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
    kind: episode.kind,
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
    kind: row.kind,
    onsetAt: fromTimestamp(row.onset_at),
    detectedAt: fromTimestamp(row.detected_at),
    verdict: verdictColumn.decode(row.verdict),
  };
}
