import {
  INCIDENT_SEVERITIES,
  INCIDENT_STATUSES,
  isIncidentEnded,
  SLA_OUTCOMES,
  TRIGGER_IDS,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { insertParts, TABLES, toTimestamp } from '../../../database';
import { IncidentRow } from '../../store/incidentRow';
import { searchWords } from '../searchWords';
import { storeDocument } from '../textSearch';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** When the newest invented incidents were detected. */
export const NEWEST = Date.parse('2026-03-01T03:00:00.000Z');
/** From very frequent to very rare; the last is in none. */
export const INVENTED_WORDS = [
  'webhook',
  'conexão',
  'Token',
  'fila',
  'raríssimo',
  'jamais',
];

/** What one invented incident is. */
export interface InventedIncident {
  row: IncidentRow;
  triggers: string[];
  text: string;
}

/** Repeatable dice: a linear congruential generator. */
function createDice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * sides);
  };
}

function organizationOf(dice: (sides: number) => number) {
  // The smaller of two: some organizations have many incidents, most have few.
  const number = 1 + Math.min(dice(12), dice(12));
  return {
    organization_id: `00000000-0000-4000-8000-${String(number).padStart(
      12,
      '0',
    )}`,
    organization_title: `Invented Organization ${number}`,
    entity_ref: `group:default/invented-${number}`,
  };
}

/** Incidents of all kinds, several of them at the same instant. */
export function inventHistory(count: number, seed = 7): InventedIncident[] {
  const dice = createDice(seed);
  const pick = <Item>(items: readonly Item[]) => items[dice(items.length)];
  const opened = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const organization = organizationOf(dice);
    const drawn = pick(INCIDENT_STATUSES);
    // An organization has one open incident at most.
    const status =
      !isIncidentEnded(drawn) && opened.has(organization.organization_id)
        ? 'closed'
        : drawn;
    const isEnded = isIncidentEnded(status);
    if (!isEnded) {
      opened.add(organization.organization_id);
    }
    // Numbers and detections do not go hand in hand.
    const detected = NEWEST - Math.floor(dice(count) / 3) * 8 * 60 * MINUTE;
    const after = (minutes: number) =>
      toTimestamp(new Date(detected + dice(minutes) * 1234));
    const words = INVENTED_WORDS.filter(
      (__, place) => dice(2 ** (2 * place)) === 0 && place < 5,
    );
    return {
      row: {
        sequence: index + 1,
        ...organization,
        status,
        severity: pick(INCIDENT_SEVERITIES),
        commander: null,
        open_ticket: isEnded ? null : 1,
        onset_at:
          dice(3) === 0
            ? null
            : toTimestamp(new Date(detected - dice(900_000))),
        detected_at: toTimestamp(new Date(detected)),
        opened_by: JSON.stringify({ type: 'system', replica: 'invented' }),
        reason: dice(4) === 0 ? '=cmd|" /C calc"!A1' : null,
        diagnosed_at: null,
        decided_at: dice(2) === 0 ? after(2000) : null,
        restored_at: dice(2) === 0 ? after(4000) : null,
        closed_at: isEnded ? after(9000) : null,
        sla: pick(SLA_OUTCOMES),
        rca_stage: null,
        planned_go_live_at: null,
        updated_at: toTimestamp(new Date(detected + DAY)),
      },
      triggers: TRIGGER_IDS.filter(() => dice(4) === 0),
      text: `Invented Organization: ${words.join(' ')} at ${index}`,
    };
  });
}

/** Stores invented incidents as the plugin would have. */
export async function storeHistory(
  knex: Knex,
  history: InventedIncident[],
): Promise<void> {
  const { incidents, triggers } = TABLES.incidents;
  for (const part of insertParts(knex, history, 25)) {
    await knex(incidents).insert(part.map(({ row }) => row));
  }
  const fired = history.flatMap(({ row, triggers: all }) =>
    all.map(trigger => ({
      incident: row.sequence,
      trigger,
      at: row.detected_at,
      detected_at: row.detected_at,
    })),
  );
  for (const part of insertParts(knex, fired, 4)) {
    await knex(triggers).insert(part);
  }
  for (const { row, text } of history) {
    await storeDocument(knex, {
      sequence: row.sequence,
      detectedAt: row.detected_at,
      version: 1,
      text,
      words: searchWords(text),
    });
  }
}
