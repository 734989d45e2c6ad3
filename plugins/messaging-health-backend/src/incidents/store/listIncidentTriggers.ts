import {
  TRIGGER_IDS,
  TriggerId,
  triggerIdSchema,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { chunked, TABLES } from '../../database';

/** The triggers of each incident, in the runbook's order. */
export async function listIncidentTriggers(options: {
  knex: Knex;
  sequences: number[];
}): Promise<Map<number, TriggerId[]>> {
  const { knex, sequences } = options;
  const found = new Map<number, TriggerId[]>();
  for (const part of chunked(sequences, 1)) {
    const rows: Array<{ incident: number; trigger: string }> = await knex(
      TABLES.incidents.triggers,
    )
      .whereIn('incident', part)
      .select('incident', 'trigger');
    for (const { incident, trigger } of rows) {
      found.set(incident, [
        ...(found.get(incident) ?? []),
        triggerIdSchema.parse(trigger),
      ]);
    }
  }
  for (const triggers of found.values()) {
    triggers.sort((a, b) => TRIGGER_IDS.indexOf(a) - TRIGGER_IDS.indexOf(b));
  }
  return found;
}
