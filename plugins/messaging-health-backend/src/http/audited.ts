import {
  AuditorService,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import { Endpoint } from '@messaging-health/backstage-plugin-common';
import { Request } from 'express';

/** Requests that change nothing a person decided; the machine sends them by the minute. */
const ROUTINE = new Set(['pushObservations', 'previewOperation']);

function severityOf(endpoint: Endpoint): AuditorServiceEventSeverityLevel {
  return ROUTINE.has(endpoint.id) ? 'low' : 'medium';
}

/** `start-operation` for `startOperation`. */
function toEventId(endpointId: string): string {
  return endpointId.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

/**
 * Does the work of a request, and has the auditor say who tried, to what, and how it
 * ended; refusals count as failures. Texts that people wrote stay out of the log.
 */
export async function audited<T>(
  auditor: AuditorService,
  endpoint: Endpoint,
  request: Request,
  work: () => Promise<T>,
): Promise<T> {
  if (endpoint.method === 'get') {
    return work();
  }
  const event = await auditor.createEvent({
    eventId: toEventId(endpoint.id),
    severityLevel: severityOf(endpoint),
    request,
    meta: { ...request.params },
  });
  try {
    const answer = await work();
    await event.success();
    return answer;
  } catch (error) {
    assertError(error);
    await event.fail({ error });
    throw error;
  }
}
