import {
  conversationCandidateSchema,
  evidenceSchema,
  incidentSchema,
  incidentSummarySchema,
  operationSchema,
  operationStepSchema,
  organizationSchema,
  statementSchema,
  stepPreviewSchema,
  timelineEntrySchema,
  triggerVerdictSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';

/** Schemas that stand in the document once, under a name, and are referred to. */
const NAMED = {
  ConversationCandidate: conversationCandidateSchema,
  Evidence: evidenceSchema,
  Incident: incidentSchema,
  IncidentSummary: incidentSummarySchema,
  Operation: operationSchema,
  OperationStep: operationStepSchema,
  Organization: organizationSchema,
  Statement: statementSchema,
  StepPreview: stepPreviewSchema,
  TimelineEntry: timelineEntrySchema,
  TriggerVerdict: triggerVerdictSchema,
};

/** JSON Schema of one part of the document. */
export type JsonSchema = Record<string, unknown>;

const PREFIX = '#/components/schemas/';

/** Without what only whole JSON Schema documents bear. */
function asComponent(schema: object): JsonSchema {
  const {
    $id: _id,
    $schema: _schema,
    id: _name,
    ...rest
  } = {
    ...schema,
  } as JsonSchema;
  return rest;
}

/** Gives schemas of answers their names, and the components that they make up. */
export function nameSchemas(answers: Record<string, z.ZodType>): {
  components: Record<string, JsonSchema>;
  referTo: (schema: z.ZodType) => JsonSchema;
} {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...answers, ...NAMED })) {
    if (!registry.has(schema)) {
      registry.add(schema, { id });
    }
  }
  // A named schema that is also an endpoint's answer keeps the plain name.
  for (const [id, schema] of Object.entries(NAMED)) {
    registry.remove(schema);
    registry.add(schema, { id });
  }
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io: 'output',
    uri: id => `${PREFIX}${id}`,
  });
  return {
    components: Object.fromEntries(
      Object.entries(schemas)
        .sort(([a], [b]) => a.localeCompare(b, 'en-US'))
        .map(([id, schema]) => [id, asComponent(schema)]),
    ),
    referTo: schema => {
      const id = registry.get(schema)?.id;
      if (!id) {
        throw new Error('A schema is used in the API that was given no name.');
      }
      return { $ref: `${PREFIX}${id}` };
    },
  };
}
