import { DEFAULT_LIMITS } from '../health/limits';
import { POLICIES, Policy, policySchema } from '../health/policy';
import { applyOverrides, TriggerOverrides } from '../health/triggerOverrides';
import {
  ANNOTATION_POLICY,
  ANNOTATION_TIME_ZONE,
  ANNOTATION_TRIGGERS,
} from './annotations';
import { DEFAULT_TIME_ZONE, isTimeZone } from './isTimeZone';
import { AnnotationProblem } from './Organization';

/** What an entity changes of how it is judged, or why it is ignored. */
export type OverrideAnnotation<Value> = {
  value?: Value;
  problem?: AnnotationProblem;
};

/** Nonsense must not switch the watching off: the defaults hold, and the entity shows why. */
function ignored(annotation: string, message: string): AnnotationProblem {
  return {
    annotation,
    kind: 'ignored',
    message: `${annotation} is ignored, and the defaults hold: ${message}`,
  };
}

/** Reads {@link ANNOTATION_TRIGGERS}. */
export function readTriggerOverrides(
  text: string | undefined,
): OverrideAnnotation<TriggerOverrides> {
  if (text === undefined) {
    return {};
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      problem: ignored(
        ANNOTATION_TRIGGERS,
        `it must be JSON, for example '{"webhook-5xx": {"threshold": 0.05}}'.`,
      ),
    };
  }
  try {
    applyOverrides(DEFAULT_LIMITS, value);
    return { value: value as TriggerOverrides };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { problem: ignored(ANNOTATION_TRIGGERS, words) };
  }
}

/** Reads {@link ANNOTATION_POLICY}. */
export function readPolicy(
  text: string | undefined,
): OverrideAnnotation<Policy> {
  if (text === undefined) {
    return {};
  }
  const policy = policySchema.safeParse(text);
  return policy.success
    ? { value: policy.data }
    : {
        problem: ignored(
          ANNOTATION_POLICY,
          `it must be one of ${POLICIES.join(', ')}; it is "${text}".`,
        ),
      };
}

/** Reads {@link ANNOTATION_TIME_ZONE}. */
export function readTimeZone(
  text: string | undefined,
): OverrideAnnotation<string> {
  if (text === undefined) {
    return {};
  }
  return isTimeZone(text)
    ? { value: text }
    : {
        problem: ignored(
          ANNOTATION_TIME_ZONE,
          `it must be the IANA name of a time zone, for example ${DEFAULT_TIME_ZONE}; it is "${text}".`,
        ),
      };
}
