import { TriggerMemory } from '../rules/TriggerMemory';
import { TriggerRecord } from '../store/TriggerRecord';

/** The clocks that run while something is amiss; a calm trigger has none of them. */
const RUNNING = [
  'breachingSince',
  'firingSince',
  'onsetAt',
  'calmSince',
  'highSince',
  'suspectedSince',
] as const satisfies readonly (keyof TriggerMemory)[];

/** True where something is amiss, so that the very minute matters. */
export function clocksRun(clocks: TriggerMemory | undefined): boolean {
  return RUNNING.some(clock => clocks?.[clock] !== undefined);
}

/** True where people would be told something else than before. */
export function saysSomethingElse(
  record: TriggerRecord,
  previous: TriggerRecord | undefined,
): boolean {
  return (
    record.state !== previous?.state ||
    record.unknownReason !== previous.unknownReason
  );
}

/**
 * True where a record must be stored. A trigger that stays calm need not be: a start
 * judges its newest minutes again and finds the same. One whose clocks run is stored
 * each minute, so that a start goes on at the very minute.
 */
export function mustBeStored(
  record: TriggerRecord,
  previous: TriggerRecord | undefined,
): boolean {
  const before = previous?.clocks;
  const now = record.clocks;
  if (
    !before ||
    saysSomethingElse(record, previous) ||
    record.seriesId !== previous?.seriesId
  ) {
    return true;
  }
  return clocksRun(now)
    ? now?.evaluatedUpTo !== before.evaluatedUpTo
    : clocksRun(before);
}
