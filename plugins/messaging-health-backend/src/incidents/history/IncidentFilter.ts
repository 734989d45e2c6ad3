import {
  IncidentSeverity,
  IncidentStatus,
  incidentFilterSchema,
  SlaOutcome,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { toTimestamp } from '../../database';
import { searchWords } from './searchWords';

/** Filters of the history, all combined. */
export interface IncidentFilter {
  organizationId?: string;
  status?: IncidentStatus;
  severity?: IncidentSeverity;
  open?: boolean;
  trigger?: TriggerId;
  sla?: SlaOutcome;
  /** Both inclusive, as timestamps. */
  detectedFrom?: string;
  detectedTo?: string;
  /** All of them must be in the incident's document. */
  words?: string[];
}

const instant = (text: string | undefined) =>
  text === undefined ? undefined : toTimestamp(new Date(text));

/** What a request asks for. Throws `InputError` for a search without a letter or a digit. */
export function toIncidentFilter(
  query: z.output<typeof incidentFilterSchema>,
): IncidentFilter {
  const { detectedFrom, detectedTo, open, search, ...same } = query;
  const words = search === undefined ? undefined : searchWords(search);
  if (words?.length === 0) {
    throw new InputError(
      'search: holds no word. Ask for a letter or a digit at least.',
    );
  }
  return {
    organizationId: same.organizationId,
    status: same.status,
    severity: same.severity,
    trigger: same.trigger,
    sla: same.sla,
    open: open === undefined ? undefined : open === 'true',
    detectedFrom: instant(detectedFrom),
    detectedTo: instant(detectedTo),
    words,
  };
}
