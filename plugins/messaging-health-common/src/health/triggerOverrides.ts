import { changeLimits, LimitField, TriggerLimits } from './limits';
import { TriggerId, triggerIdSchema } from './triggers';

const UNITS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** Changed fields by trigger, as a person writes them: `{"webhook-5xx": {"threshold": 0.05, "holdsFor": "10m"}}`. @public */
export type TriggerOverrides = Partial<
  Record<TriggerId, Record<string, number | string>>
>;

/** What was written that is not allowed, and where. @public */
export class LimitsRefusedError extends Error {
  constructor(readonly path: string, allowed: string) {
    super(`${path} must be ${allowed}.`);
    this.name = 'LimitsRefusedError';
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `15m` and its like in seconds; NaN, which nothing allows, for what can't be read. */
function readNumber(field: LimitField, value: unknown): number {
  if (field.kind === 'share' || field.kind === 'count') {
    return typeof value === 'number' ? value : NaN;
  }
  const [, amount, unit] = /^(\d+)\s*([smhd])$/.exec(String(value)) ?? [];
  return amount ? Number(amount) * UNITS[unit as keyof typeof UNITS] : NaN;
}

const DURATION_FORM = ", written like '90s', '15m' or '2h'";

function refusal(trigger: TriggerId, field: LimitField): LimitsRefusedError {
  const isDuration = field.kind === 'minutes' || field.kind === 'duration';
  return new LimitsRefusedError(
    `${trigger}.${field.key}`,
    field.allowed + (isDuration ? DURATION_FORM : ''),
  );
}

/**
 * The limits that overrides make of others. Throws {@link LimitsRefusedError} with the
 * path of a field that is unknown or not allowed, and what is allowed there.
 *
 * @public
 */
export function applyOverrides(
  limits: TriggerLimits,
  overrides: unknown,
): TriggerLimits {
  if (!isRecord(overrides)) {
    throw new LimitsRefusedError(
      'the overrides',
      'an object of trigger ids, for example {"webhook-5xx": {"threshold": 0.05}}',
    );
  }
  let changed = limits;
  for (const [name, fields] of Object.entries(overrides)) {
    const trigger = triggerIdSchema.safeParse(name);
    if (!trigger.success) {
      throw new LimitsRefusedError(
        name,
        `left out: the triggers are ${triggerIdSchema.options.join(', ')}`,
      );
    }
    changed = { ...changed, ...change(changed, trigger.data, fields) };
  }
  return changed;
}

function change<Id extends TriggerId>(
  limits: TriggerLimits,
  trigger: Id,
  fields: unknown,
): Pick<TriggerLimits, Id> {
  if (!isRecord(fields)) {
    throw new LimitsRefusedError(
      trigger,
      'an object of limits, for example {"staleAfter": "5m"}',
    );
  }
  const left = new Set(Object.keys(fields));
  const changed = changeLimits(
    trigger,
    limits[trigger],
    field => {
      left.delete(field.key);
      const value = fields[field.key];
      return value === undefined ? undefined : readNumber(field, value);
    },
    field => refusal(trigger, field),
  );
  const [unknown] = left;
  if (unknown !== undefined) {
    throw new LimitsRefusedError(
      `${trigger}.${unknown}`,
      'left out: this trigger has no such limit',
    );
  }
  return { [trigger]: changed } as Pick<TriggerLimits, Id>;
}
