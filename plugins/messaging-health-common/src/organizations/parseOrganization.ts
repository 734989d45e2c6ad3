import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ANNOTATION_CHATWOOT_ACCOUNT_ID,
  ANNOTATION_CHATWOOT_INBOX_IDS,
  ANNOTATION_CHATWOOT_INSTANCE,
  ANNOTATION_N8N_INSTANCE,
  ANNOTATION_N8N_WORKFLOW_FALLBACK,
  ANNOTATION_N8N_WORKFLOW_V2,
  ANNOTATION_ORGANIZATION_ID,
  ANNOTATION_POLICY,
  ANNOTATION_TIME_ZONE,
  ANNOTATION_TRIGGERS,
  ANNOTATION_WEBHOOK_URL,
} from './annotations';
import { AnnotationProblem, Organization } from './Organization';
import {
  readPolicy,
  readTimeZone,
  readTriggerOverrides,
} from './readOverrideAnnotations';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The answer of {@link parseOrganization}. Without a usable organization id
 * there is nothing to key anything by, so there is no organization at all.
 *
 * @public
 */
export type ParsedOrganization =
  | { kind: 'organization'; organization: Organization }
  | { kind: 'unusable'; problems: AnnotationProblem[] };

/** True when the entity claims to be an organization, well-formed or not. @public */
export function isMessagingHealthAvailable(entity: Entity): boolean {
  return Boolean(entity.metadata.annotations?.[ANNOTATION_ORGANIZATION_ID]);
}

/** Collects the problems of one entity's annotations while they are read. */
class AnnotationReader {
  readonly problems: AnnotationProblem[] = [];

  constructor(private readonly entity: Entity) {}

  optional(annotation: string): string | undefined {
    const value = this.entity.metadata.annotations?.[annotation]?.trim();
    return value ? value : undefined;
  }

  required(annotation: string, purpose: string): string | undefined {
    const value = this.optional(annotation);
    if (!value) {
      this.problems.push({
        annotation,
        kind: 'missing',
        message: `Add the annotation ${annotation}: ${purpose}.`,
      });
    }
    return value;
  }

  malformed(annotation: string, message: string) {
    this.problems.push({ annotation, kind: 'malformed', message });
  }
}

function readPositiveInteger(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

function readAccountId(reader: AnnotationReader): number | undefined {
  const text = reader.required(
    ANNOTATION_CHATWOOT_ACCOUNT_ID,
    'the number of the Chatwoot account, as in its URL /app/accounts/<number>',
  );
  const accountId = text ? readPositiveInteger(text) : undefined;
  if (text && accountId === undefined) {
    reader.malformed(
      ANNOTATION_CHATWOOT_ACCOUNT_ID,
      `${ANNOTATION_CHATWOOT_ACCOUNT_ID} must be a positive whole number in quotes, for example "3"; it is "${text}".`,
    );
  }
  return accountId;
}

function readInboxIds(reader: AnnotationReader): number[] {
  const text = reader.required(
    ANNOTATION_CHATWOOT_INBOX_IDS,
    'the numbers of the Chatwoot inboxes, separated by commas',
  );
  if (!text) {
    return [];
  }
  const ids = text.split(',').map(part => readPositiveInteger(part.trim()));
  if (ids.some(id => id === undefined)) {
    reader.malformed(
      ANNOTATION_CHATWOOT_INBOX_IDS,
      `${ANNOTATION_CHATWOOT_INBOX_IDS} must be positive whole numbers separated by commas, for example "11,12"; it is "${text}".`,
    );
    return [];
  }
  return [...new Set(ids.filter((id): id is number => id !== undefined))];
}

function readWebhookUrl(reader: AnnotationReader): string | undefined {
  const text = reader.required(
    ANNOTATION_WEBHOOK_URL,
    'the URL of the CRM webhook that Chatwoot calls for this organization',
  );
  if (!text) {
    return undefined;
  }
  try {
    const { protocol } = new URL(text);
    if (protocol === 'http:' || protocol === 'https:') {
      return text;
    }
  } catch {
    // Falls through to the message below: the reader needs to know what to write, not why URL refused.
  }
  reader.malformed(
    ANNOTATION_WEBHOOK_URL,
    `${ANNOTATION_WEBHOOK_URL} must be an http or https URL; it is "${text}".`,
  );
  return undefined;
}

function readWorkflows(reader: AnnotationReader) {
  const workflowV2 = reader.required(
    ANNOTATION_N8N_WORKFLOW_V2,
    'the id of the v2 workflow in n8n',
  );
  const workflowFallback = reader.required(
    ANNOTATION_N8N_WORKFLOW_FALLBACK,
    'the id of the stable previous workflow in n8n',
  );
  if (workflowV2 && workflowV2 === workflowFallback) {
    reader.malformed(
      ANNOTATION_N8N_WORKFLOW_FALLBACK,
      `${ANNOTATION_N8N_WORKFLOW_FALLBACK} names the same workflow as ${ANNOTATION_N8N_WORKFLOW_V2} ("${workflowV2}"); a rollback needs two workflows.`,
    );
  }
  return { workflowV2, workflowFallback };
}

/**
 * Reads an entity's annotations. Never guesses: what is missing or malformed
 * becomes a problem that names the annotation and what to write.
 *
 * @public
 */
export function parseOrganization(entity: Entity): ParsedOrganization {
  const reader = new AnnotationReader(entity);
  const id = reader.required(
    ANNOTATION_ORGANIZATION_ID,
    "the organization's UUID in the CRM",
  );
  if (!id || !UUID.test(id)) {
    if (id) {
      reader.malformed(
        ANNOTATION_ORGANIZATION_ID,
        `${ANNOTATION_ORGANIZATION_ID} must be the organization's UUID in the CRM; it is "${id}".`,
      );
    }
    return { kind: 'unusable', problems: reader.problems };
  }
  const workflows = readWorkflows(reader);
  const accountId = readAccountId(reader);
  const inboxIds = readInboxIds(reader);
  const webhookUrl = readWebhookUrl(reader);
  const overrides = readTriggerOverrides(reader.optional(ANNOTATION_TRIGGERS));
  const policy = readPolicy(reader.optional(ANNOTATION_POLICY));
  const timeZone = readTimeZone(reader.optional(ANNOTATION_TIME_ZONE));
  for (const { problem } of [overrides, policy, timeZone]) {
    if (problem) {
      reader.problems.push(problem);
    }
  }
  return {
    kind: 'organization',
    organization: {
      id: id.toLocaleLowerCase('en-US'),
      entityRef: stringifyEntityRef(entity),
      title: entity.metadata.title ?? entity.metadata.name,
      n8n: {
        instance: reader.optional(ANNOTATION_N8N_INSTANCE) ?? 'default',
        ...workflows,
      },
      chatwoot: {
        instance: reader.optional(ANNOTATION_CHATWOOT_INSTANCE) ?? 'default',
        accountId,
        inboxIds,
      },
      webhookUrl,
      ...(overrides.value && { triggerOverrides: overrides.value }),
      ...(policy.value && { policy: policy.value }),
      ...(timeZone.value && { timeZone: timeZone.value }),
      problems: reader.problems,
    },
  };
}
