import {
  formatIncidentNumber,
  INCIDENT_STATUSES,
  isIncidentEnded,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { incidentSequence } from '../incidentSequence';

const ENDED = INCIDENT_STATUSES.filter(isIncidentEnded);

/** An incident that has ended, and when; or when its record was last changed. */
export interface EndedIncident {
  number: string;
  at: string;
}

/** Which ended incidents are walked, and from where. */
export interface EndedQuestion {
  by: 'closed_at' | 'updated_at';
  after?: EndedIncident;
  /** A timestamp. */
  before: string;
  limit: number;
}

/** Ended incidents behind one of them, the longest ago first. */
export async function listEnded(
  knex: Knex,
  { by, after, before, limit }: EndedQuestion,
): Promise<EndedIncident[]> {
  const query = knex(TABLES.incidents.incidents)
    .whereIn('status', ENDED)
    .where(by, '<', before)
    .orderBy([by, 'sequence'])
    .limit(limit);
  if (after) {
    query.whereRaw('(??, ??) > (?, ?)', [
      by,
      'sequence',
      after.at,
      incidentSequence(after.number),
    ]);
  }
  const rows: Array<{ sequence: number; at: string }> = await query.select(
    'sequence',
    `${by} as at`,
  );
  return rows.map(({ sequence, at }) => ({
    number: formatIncidentNumber(sequence),
    at,
  }));
}
