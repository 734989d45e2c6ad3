import { Request } from 'express';
import { Pool } from 'pg';
import { ZodType } from 'zod';
import {
  DealAnswer,
  databaseError,
  refusedBody,
  unauthorized,
} from './DealAnswer';
import { findApiKey } from './findApiKey';

/**
 * Makes one call of the CRM's public API: whose key it is, whether the body fits, and what the
 * database says. Without a valid key the answer belongs to no organization.
 */
export function publicCall<T>(
  pool: Pool,
  schema: ZodType<T>,
  call: (pool: Pool, organizationId: string, body: T) => Promise<DealAnswer>,
) {
  return async (
    request: Request,
  ): Promise<{ answer: DealAnswer; organizationId?: string }> => {
    const key = request.header('x-api-key');
    const organizationId = key && (await findApiKey(pool, key));
    if (!organizationId) {
      return { answer: unauthorized(key ? 'AUTH_INVALID' : 'AUTH_MISSING') };
    }
    const body = schema.safeParse(request.body);
    if (!body.success) {
      return { answer: refusedBody('Invalid body'), organizationId };
    }
    const answer = await call(pool, organizationId, body.data).catch(
      databaseError,
    );
    return { answer, organizationId };
  };
}
