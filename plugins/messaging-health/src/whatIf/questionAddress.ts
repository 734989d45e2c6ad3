import {
  LIMIT_FIELDS,
  organizationIdSchema,
  RUNBOOK_TRIGGER_IDS,
  TRIGGER_IDS,
  TriggerId,
  triggerIdSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { Question, SPANS, Who } from './Question';

const spanSchema = z.enum(SPANS).catch('48h');
const instantSchema = z.iso.datetime({ offset: true });

/** Every name that a limit may have in an address: `webhook-5xx.threshold`. */
const LIMIT_NAMES = TRIGGER_IDS.flatMap(trigger =>
  LIMIT_FIELDS[trigger].map(({ key }) => `${trigger}.${key}`),
);

function listOf(text: string | null): string[] {
  return (text ?? '').split(',').filter(Boolean);
}

function whoOf(organizationIds: string[], match: string): Who {
  if (organizationIds.length > 0) {
    return 'chosen';
  }
  return match ? 'match' : 'all';
}

/** The question that an address asks; what makes no sense in it is left out. */
export function questionOf(parameters: URLSearchParams): Question {
  const organizationIds = listOf(parameters.get('organizations')).flatMap(
    id => organizationIdSchema.safeParse(id).data ?? [],
  );
  const match = parameters.get('match') ?? '';
  const triggers = listOf(parameters.get('triggers')).flatMap(
    (id): TriggerId[] => {
      const trigger = triggerIdSchema.safeParse(id);
      return trigger.success ? [trigger.data] : [];
    },
  );
  const limits: Record<string, string> = {};
  for (const name of LIMIT_NAMES) {
    const text = parameters.get(name);
    if (text) {
      limits[name] = text;
    }
  }
  return {
    span: spanSchema.parse(parameters.get('span') ?? undefined),
    from: instantSchema.safeParse(parameters.get('from')).data,
    to: instantSchema.safeParse(parameters.get('to')).data,
    who: whoOf(organizationIds, match),
    match,
    organizationIds,
    triggers: triggers.length > 0 ? triggers : [...RUNBOOK_TRIGGER_IDS],
    limits,
  };
}

/** The address that asks a question: whoever opens it sees the same. */
export function addressOf(question: Question): URLSearchParams {
  const { span, from, to, who, match, organizationIds, triggers } = question;
  const address = new URLSearchParams({ span, triggers: triggers.join() });
  if (from && to) {
    address.set('from', from);
    address.set('to', to);
  }
  if (who === 'chosen' && organizationIds.length > 0) {
    address.set('organizations', organizationIds.join());
  }
  if (who === 'match' && match) {
    address.set('match', match);
  }
  for (const [name, text] of Object.entries(question.limits)) {
    const isAsked = triggers.some(trigger => name.startsWith(`${trigger}.`));
    if (text.trim() && isAsked) {
      address.set(name, text.trim());
    }
  }
  return address;
}
