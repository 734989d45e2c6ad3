import { Endpoint, endpoints } from '@messaging-health/backstage-plugin-common';
import committed from '../../schema/openapi.json';
import { buildOpenApi } from './buildOpenApi';

describe('The committed OpenAPI document', () => {
  it('is what scripts/generateOpenApi.ts would write now', () => {
    expect(committed).toEqual(JSON.parse(JSON.stringify(buildOpenApi())));
  });

  it('describes every endpoint with its permission and refusals', () => {
    const paths: Record<string, Record<string, unknown>> = committed.paths;
    for (const endpoint of Object.values<Endpoint>(endpoints)) {
      expect(paths[endpoint.path][endpoint.method]).toMatchObject({
        operationId: endpoint.id,
        description: expect.stringContaining(endpoint.permission.name),
        responses: Object.fromEntries(
          [endpoint.status, 400, 401, 403, ...endpoint.refusals].map(status => [
            status,
            expect.anything(),
          ]),
        ),
      });
    }
  });
});
