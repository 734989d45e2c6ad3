import { mockCredentials } from '@backstage/backend-test-utils';
import {
  CallParameters,
  Endpoint,
  endpoints,
} from '@messaging-health/backstage-plugin-common';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020';
import { Server } from 'http';
import supertest from 'supertest';
import { z } from 'zod';
import document from '../schema/openapi.json';

type EndpointId = keyof typeof endpoints;
type Answer<Id extends EndpointId> = z.output<(typeof endpoints)[Id]['answer']>;

/** What the platform answers to a refused request. */
export interface Refusal {
  error: { name: string; message: string };
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, 'openapi');

/** Throws where a value is not what a part of the OpenAPI document says. */
function holdTo(pointer: string[], value: unknown, what: string): void {
  const path = pointer
    .map(part => part.replace(/~/g, '~0').replace(/\//g, '~1'))
    .map(encodeURIComponent)
    .join('/');
  const validate = ajv.compile({ $ref: `openapi#/${path}` });
  if (!validate(value)) {
    throw new Error(
      `${what} is not what the OpenAPI document says: ${ajv.errorsText(
        validate.errors,
      )}`,
    );
  }
}

const JSON_SCHEMA = ['content', 'application/json', 'schema'];

/**
 * Calls our API as a client would, and holds every answer, and every request that
 * is meant to succeed, to the committed OpenAPI document.
 */
export class ApiTester {
  constructor(private readonly server: Server) {}

  /** Calls an endpoint that answers as it should. */
  async call<Id extends EndpointId>(
    id: Id,
    parameters: CallParameters<(typeof endpoints)[Id]>,
  ): Promise<Answer<Id>> {
    const endpoint: Endpoint = endpoints[id];
    const { body } = parameters as { body?: unknown };
    if (body !== undefined) {
      holdTo(
        [
          'paths',
          endpoint.path,
          endpoint.method,
          'requestBody',
          ...JSON_SCHEMA,
        ],
        body,
        `The request of ${id}`,
      );
    }
    const response = await this.send(endpoint, parameters);
    if (response.status !== endpoint.status) {
      throw new Error(
        `${id} answered ${response.status}: ${JSON.stringify(response.body)}`,
      );
    }
    this.check(endpoint, response);
    return response.body as Answer<Id>;
  }

  /** Calls an endpoint that refuses with a status. */
  async refused(
    id: EndpointId,
    status: number,
    parameters: Record<string, unknown> = {},
    authorization?: string,
  ): Promise<Refusal> {
    const endpoint: Endpoint = endpoints[id];
    const response = await this.send(endpoint, parameters, authorization);
    if (response.status !== status) {
      throw new Error(
        `${id} answered ${
          response.status
        } instead of ${status}: ${JSON.stringify(response.body)}`,
      );
    }
    this.check(endpoint, response);
    return response.body as Refusal;
  }

  /** Any request, as it comes. */
  raw(method: 'get' | 'post', path: string): supertest.Test {
    return supertest(this.server)[method](`/api/messaging-health${path}`);
  }

  private check(endpoint: Endpoint, response: supertest.Response): void {
    holdTo(
      [
        'paths',
        endpoint.path,
        endpoint.method,
        'responses',
        String(response.status),
        ...JSON_SCHEMA,
      ],
      response.body,
      `The answer ${response.status} of ${endpoint.id}`,
    );
  }

  private send(
    endpoint: Endpoint,
    parameters: unknown,
    authorization = mockCredentials.user.header('user:default/ana'),
  ): supertest.Test {
    const { body, ...rest } = parameters as {
      body?: object;
    };
    const query: Record<string, unknown> = {};
    let path = endpoint.path;
    for (const [name, value] of Object.entries(rest)) {
      if (path.includes(`{${name}}`)) {
        path = path.replace(`{${name}}`, encodeURIComponent(String(value)));
      } else {
        query[name] = value;
      }
    }
    const request = supertest(this.server)
      [endpoint.method](`/api/messaging-health${path}`)
      .query(query)
      .set('Authorization', authorization);
    return body === undefined ? request : request.send(body);
  }
}
