import { Request } from 'express';
import { z } from 'zod';
import { N8nError } from './N8nError';

const publishBodySchema = z.object({
  versionId: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
});

/** n8n insists on JSON here even though every field of the body is optional. */
export function readPublishBody(request: Request) {
  const type = request.header('content-type');
  if (!type) throw N8nError.mediaType('undefined');
  const [media] = type.split(';');
  if (media.trim().toLowerCase() !== 'application/json') {
    throw N8nError.mediaType(media.trim().toLowerCase());
  }
  const body = publishBodySchema.safeParse(request.body);
  if (body.success) return body.data;
  const [{ path, message }] = body.error.issues;
  throw new N8nError(400, `request/body/${path.join('/')} ${message}`);
}
