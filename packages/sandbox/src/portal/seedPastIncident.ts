import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import {
  formatIncidentNumber,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import {
  PastIncident,
  pastIncident,
  PastIncidentOrganization,
} from './pastIncident';

const PORTAL_DATABASE = 'backstage_plugin_messaging-health';

async function insertEntry(client: Client, entry: TimelineEntry) {
  await client.query(
    `insert into timeline_entries (incident, sequence, organization_id, at, actor, kind, statement, details, previous_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      entry.incident,
      entry.sequence,
      entry.organizationId,
      entry.at,
      JSON.stringify(entry.actor),
      entry.kind,
      JSON.stringify(entry.statement),
      JSON.stringify(entry.details),
      entry.previousHash,
      entry.hash,
    ],
  );
}

async function insertIncident(
  client: Client,
  sequence: number,
  incident: PastIncident,
) {
  await client.query(
    `insert into incidents (sequence, organization_id, organization_title, entity_ref, status, open_ticket,
       onset_at, detected_at, opened_by, diagnosed_at, decided_at, restored_at, closed_at, updated_at, severity, sla)
     values ($1, $2, $3, $4, 'closed', null, $5, $6, $7, $8, $8, $9, $10, $10, 'major', 'kept')`,
    [
      sequence,
      incident.organization.id,
      incident.organization.title,
      incident.organization.entityRef,
      incident.onsetAt,
      incident.detectedAt,
      JSON.stringify(incident.timeline[0].actor),
      incident.decidedAt,
      incident.restoredAt,
      incident.closedAt,
    ],
  );
  await client.query(
    `insert into incident_triggers (incident, trigger, at, detected_at) values ($1, 'stage-move-failure', $2, $2)`,
    [sequence, incident.detectedAt],
  );
}

async function insertClocks(client: Client, incident: PastIncident) {
  for (const { clock, dueAt, metAt } of incident.clocks) {
    await client.query(
      `insert into incident_clocks (incident, clock, round, organization_id, started_at, due_at, met_at) values ($1, $2, 1, $3, $4, $5, $6)`,
      [
        incident.number,
        clock,
        incident.organization.id,
        incident.detectedAt,
        dueAt,
        metAt,
      ],
    );
  }
}

async function insertRecord(client: Client, incident: PastIncident) {
  for (const entry of incident.timeline) {
    await insertEntry(client, entry);
  }
  const head = incident.timeline[incident.timeline.length - 1];
  await client.query(
    'insert into timeline_heads (incident, sequence, hash) values ($1, $2, $3)',
    [incident.number, head.sequence, head.hash],
  );
  for (const { kind, at, by, content } of incident.evidence) {
    await client.query(
      `insert into evidence_items (id, incident, kind, collected_at, collected_by, content) values ($1, $2, $3, $4, $5, $6)`,
      [
        randomUUID(),
        incident.number,
        kind,
        at,
        JSON.stringify(by),
        JSON.stringify(content),
      ],
    );
  }
}

/**
 * Gives a fresh portal one incident of twelve days ago, so that its history is not
 * empty. It is written into the portal's own tables, since no API can date a record
 * back, and only by this sandbox.
 *
 * @returns false while the portal has not made its tables yet
 */
export async function seedPastIncident(
  portalConnectionString: string,
  organization: PastIncidentOrganization,
  now: Date,
): Promise<boolean> {
  const address = new URL(portalConnectionString);
  address.pathname = `/${PORTAL_DATABASE}`;
  const client = new Client({ connectionString: address.toString() });
  try {
    await client.connect();
    const tables = await client.query(
      // Made by the last of the migrations that it needs.
      `select to_regclass('incident_documents') is not null as made`,
    );
    if (!tables.rows[0].made) {
      return false;
    }
    await client.query('begin');
    const counter = await client.query(
      'update incident_counter set last = last + 1 where id = 1 returning last',
    );
    const known = await client.query(
      'select 1 from incidents where organization_id = $1 limit 1',
      [organization.id],
    );
    if (known.rowCount === 0) {
      const sequence = Number(counter.rows[0].last);
      const incident = pastIncident(
        organization,
        formatIncidentNumber(sequence),
        now,
      );
      await insertIncident(client, sequence, incident);
      await insertClocks(client, incident);
      await insertRecord(client, incident);
      await client.query('commit');
    } else {
      await client.query('rollback');
    }
    return true;
  } catch (error) {
    // 3D000: the database does not exist yet. Anything else is told by the caller.
    if (error instanceof Error && 'code' in error && error.code === '3D000') {
      return false;
    }
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
