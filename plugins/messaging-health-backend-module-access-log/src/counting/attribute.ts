import { z } from 'zod';
import { CountingRule, OrganizationKey } from '../config/DrainConfig';
import { AccessLogRequest } from '../lines/AccessLogRequest';
import { readPath } from '../lines/readPath';
import { OrganizationIndex } from './OrganizationIndex';

/** Whose a request is: one organization's, nobody's that we know, or it can't be told. */
export type Attribution =
  | { kind: 'organization'; id: string }
  | { kind: 'nobody' }
  | { kind: 'ambiguous' };

const idSchema = z.uuid().toLowerCase();

function claimOf(
  request: AccessLogRequest,
  raw: unknown,
  key: OrganizationKey | undefined,
): unknown {
  switch (key?.kind) {
    case 'field':
      return readPath(raw, key.path);
    case 'query':
      return request.query.get(key.parameter) ?? undefined;
    default:
      return undefined;
  }
}

/**
 * Whose request it is. The URL of an annotation names one by itself; a host alone does
 * so only where nothing better is configured. What is not certain is `ambiguous`.
 */
export function attribute(
  { request, raw }: { request: AccessLogRequest; raw: unknown },
  rule: CountingRule,
  index: OrganizationIndex,
  key: OrganizationKey | undefined,
): Attribution {
  const byUrl = rule.path === undefined;
  const candidates = byUrl
    ? index.byWebhook(request)
    : index.byHost(request.host);
  if (candidates.size === 0) {
    return { kind: 'nobody' };
  }
  const claim = claimOf(request, raw, key);
  if (claim !== undefined && claim !== null && claim !== '') {
    const id = idSchema.safeParse(claim);
    if (!id.success) {
      return { kind: 'ambiguous' };
    }
    return candidates.has(id.data)
      ? { kind: 'organization', id: id.data }
      : { kind: 'nobody' };
  }
  const [only] = candidates;
  return candidates.size === 1 && (byUrl || key === undefined)
    ? { kind: 'organization', id: only }
    : { kind: 'ambiguous' };
}
