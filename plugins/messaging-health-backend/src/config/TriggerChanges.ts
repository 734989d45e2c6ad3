import {
  changeLimits,
  mapLimits,
  TriggerId,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';

/** Limits that app-config sets: numbers by trigger and field, durations in seconds. Checked when read. */
export type TriggerChanges = Partial<
  Record<TriggerId, Readonly<Record<string, number>>>
>;

/** The limits with the changes in their place. */
export function applyChanges(
  limits: TriggerLimits,
  changes: TriggerChanges,
): TriggerLimits {
  return mapLimits(trigger =>
    changeLimits(
      trigger,
      limits[trigger],
      field => changes[trigger]?.[field.key],
      // What was read was checked by the same table.
      field => new Error(`${trigger}.${field.key} must be ${field.allowed}.`),
    ),
  );
}
