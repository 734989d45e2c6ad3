import { Endpoint, endpoints } from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { JsonSchema, nameSchemas } from './nameSchemas';

const REFUSALS: Record<number, string> = {
  400: 'Bad input: which field and why. Nothing was changed.',
  401: 'No valid token.',
  403: 'Not allowed: which permission is needed, and whom to ask.',
  404: 'There is no such thing.',
  409: 'Something stands in the way: what, and what to do.',
  413: 'The body is too large.',
  415: 'The body is of a type or packing that is not known.',
  503: 'An outside system did not answer, or refused.',
};

const errorSchema: JsonSchema = {
  type: 'object',
  required: ['error', 'response'],
  properties: {
    error: {
      type: 'object',
      required: ['name', 'message'],
      properties: { name: { type: 'string' }, message: { type: 'string' } },
    },
    request: { type: 'object' },
    response: {
      type: 'object',
      required: ['statusCode'],
      properties: { statusCode: { type: 'integer' } },
    },
  },
};

function toInputSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
  });
  return rest;
}

function describeParameters(schema: z.ZodObject, where: 'path' | 'query') {
  const { properties = {}, required = [] } = toInputSchema(schema) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

/** A file is saved as it comes; what is in it, its media type tells. */
const FILE = { '*/*': { schema: { type: 'string', format: 'binary' } } };

function describeOperation(
  endpoint: Endpoint,
  referTo: (schema: z.ZodType) => JsonSchema,
) {
  const takesBody = !(endpoint.body instanceof z.ZodUndefined);
  const refusals = [400, 401, 403, ...endpoint.refusals];
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    description: `Needs the permission \`${endpoint.permission.name}\`.`,
    parameters: [
      ...describeParameters(endpoint.pathParameters, 'path'),
      ...describeParameters(endpoint.query, 'query'),
    ],
    ...(takesBody
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: toInputSchema(endpoint.body) },
            },
          },
        }
      : {}),
    responses: {
      [endpoint.status]: {
        description: 'Done.',
        content: endpoint.isDownload
          ? FILE
          : { 'application/json': { schema: referTo(endpoint.answer) } },
      },
      ...Object.fromEntries(
        refusals.map(status => [
          status,
          {
            description: REFUSALS[status],
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        ]),
      ),
    },
  };
}

function describePaths(referTo: (schema: z.ZodType) => JsonSchema) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of Object.values<Endpoint>(endpoints)) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method]: describeOperation(endpoint, referTo),
    };
  }
  return paths;
}

/** The OpenAPI document of the endpoint table. */
export function buildOpenApi() {
  const { components, referTo } = nameSchemas(
    Object.fromEntries(
      Object.values<Endpoint>(endpoints)
        .filter(({ isDownload }) => !isDownload)
        .map(({ id, answer }) => [
          `${id[0].toUpperCase()}${id.slice(1)}Answer`,
          answer,
        ]),
    ),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'messaging-health',
      version: '1',
      description:
        'Health, operations and incidents of the organizations whose messages run through Chatwoot, n8n and the CRM.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/messaging-health' }],
    security: [{ token: [] }],
    paths: describePaths(referTo),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { ...components, Error: errorSchema },
    },
  };
}
