import { z } from 'zod';
import { N8nDefinition, webhookNodesOf } from './N8nDefinition';
import { WebhookKey } from './WebhookTable';

const parametersSchema = z.object({
  path: z.string().default(''),
  httpMethod: z.union([z.string(), z.array(z.string())]).default('GET'),
});

/** Every method and path that a definition answers once it is published. */
export function webhookKeysOf(definition: N8nDefinition): WebhookKey[] {
  return webhookNodesOf(definition).flatMap(({ parameters }) => {
    const { path, httpMethod } = parametersSchema.parse(parameters);
    return [httpMethod]
      .flat()
      .map(method => ({ method, path: path.replace(/^\/+|\/+$/g, '') }));
  });
}
