import {
  PushObservationsRequest,
  pushObservationsRequestSchema,
} from '@messaging-health/backstage-plugin-common';

/** An event's observations, or why it has none that can be used. */
export type ParsedEvent =
  | { ok: true; request: PushObservationsRequest }
  | { ok: false; why: string };

type Issue = ReturnType<
  typeof pushObservationsRequestSchema.safeParse
>['error'] extends { issues: Array<infer I> } | undefined
  ? I
  : never;

const MOST_ISSUES = 3;

/** Names the field, and never anything that the event itself says: an unknown field's name is such a thing. */
function describe(issue: Issue): string {
  const field = issue.path.join('.') || 'payload';
  return issue.code === 'unrecognized_keys'
    ? `${field}: has ${issue.keys.length} fields that nobody knows`
    : `${field}: ${issue.message}`;
}

/**
 * Reads an event's payload: the body of `POST /observations`, or only its list of
 * observations, which is then counted as sent by `sender`.
 */
export function parseEvent(payload: unknown, sender: string): ParsedEvent {
  const parsed = pushObservationsRequestSchema.safeParse(
    Array.isArray(payload) ? { sender, observations: payload } : payload,
  );
  if (parsed.success) {
    return { ok: true, request: parsed.data };
  }
  const { issues } = parsed.error;
  const more = issues.length - MOST_ISSUES;
  return {
    ok: false,
    why: `${issues.slice(0, MOST_ISSUES).map(describe).join('; ')}${
      more > 0 ? `; and ${more} more` : ''
    }`,
  };
}
