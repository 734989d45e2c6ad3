import {
  changeLimits,
  DEFAULT_LIMITS,
  LIMIT_FIELDS,
  LimitField,
  TRIGGER_IDS,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { ConfigSection } from './ConfigSection';
import { TriggerChanges } from './TriggerChanges';

/** A field's number as it is written; durations become seconds. */
function readField(
  section: ConfigSection,
  { key, kind, allowed }: LimitField,
): number | undefined {
  if (kind === 'share' || kind === 'count') {
    return section.optionalNumber(key, allowed);
  }
  const milliseconds = section.optionalMilliseconds(key);
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}

function readTrigger(
  section: ConfigSection,
  trigger: TriggerId,
): Record<string, number> {
  const changes: Record<string, number> = {};
  changeLimits(
    trigger,
    DEFAULT_LIMITS[trigger],
    field => {
      const value = readField(section, field);
      if (value !== undefined) {
        changes[field.key] = value;
      }
      return value;
    },
    field => section.refusal(field.key, field.allowed),
  );
  return changes;
}

/**
 * Reads the limits that a section sets, checked by the table that annotations and
 * what-if questions are checked by. `otherKeys` are keys of a trigger that are no limits.
 */
export function readTriggerChanges(
  section: ConfigSection,
  otherKeys: Partial<Record<TriggerId, readonly string[]>> = {},
): TriggerChanges {
  section.refuseOtherKeys(TRIGGER_IDS);
  const changes: TriggerChanges = {};
  for (const trigger of TRIGGER_IDS) {
    const ofTrigger = section.section(trigger);
    ofTrigger.refuseOtherKeys([
      ...LIMIT_FIELDS[trigger].map(({ key }) => key),
      ...(otherKeys[trigger] ?? []),
    ]);
    const read = readTrigger(ofTrigger, trigger);
    if (Object.keys(read).length > 0) {
      changes[trigger] = read;
    }
  }
  return changes;
}
