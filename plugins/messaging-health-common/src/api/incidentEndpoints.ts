import { incidentSchema, incidentSummarySchema } from '../incidents/Incident';
import {
  confirmPermission,
  incidentReadPermission,
  operationExecutePermission,
} from '../permissions';
import { timelineEntrySchema } from '../timeline/TimelineEntry';
import { defineEndpoint } from './Endpoint';
import {
  incidentPageSchema,
  incidentPathSchema,
  listIncidentsQuerySchema,
  noteRequestSchema,
  openIncidentRequestSchema,
  reasonRequestSchema,
} from './requests';

/** The incidents, and what people add to them. @public */
export const incidentEndpoints = {
  listIncidents: defineEndpoint({
    id: 'listIncidents',
    method: 'get',
    path: '/incidents',
    summary: 'The incident history, newest first.',
    permission: incidentReadPermission,
    query: listIncidentsQuerySchema,
    answer: incidentPageSchema,
  }),
  openIncident: defineEndpoint({
    id: 'openIncident',
    method: 'post',
    path: '/incidents',
    summary: 'Opens an incident by hand, or joins the open one.',
    permission: operationExecutePermission,
    body: openIncidentRequestSchema,
    status: 201,
    answer: incidentSummarySchema,
    refusals: [404],
  }),
  getIncident: defineEndpoint({
    id: 'getIncident',
    method: 'get',
    path: '/incidents/{number}',
    summary: 'One incident with its timeline and evidence.',
    permission: incidentReadPermission,
    pathParameters: incidentPathSchema,
    answer: incidentSchema,
    refusals: [404],
  }),
  dismissIncident: defineEndpoint({
    id: 'dismissIncident',
    method: 'post',
    path: '/incidents/{number}/dismiss',
    summary: 'Ends an incident that was none, with a reason.',
    permission: operationExecutePermission,
    pathParameters: incidentPathSchema,
    body: reasonRequestSchema,
    answer: incidentSummarySchema,
    refusals: [404, 409],
  }),
  closeIncident: defineEndpoint({
    id: 'closeIncident',
    method: 'post',
    path: '/incidents/{number}/close',
    summary:
      'Ends an incident; refused while an operation is unfinished or a mandatory fact is missing.',
    permission: operationExecutePermission,
    pathParameters: incidentPathSchema,
    body: reasonRequestSchema,
    answer: incidentSummarySchema,
    refusals: [404, 409],
  }),
  addNote: defineEndpoint({
    id: 'addNote',
    method: 'post',
    path: '/incidents/{number}/notes',
    summary: "Adds a person's note to the timeline.",
    permission: confirmPermission,
    pathParameters: incidentPathSchema,
    body: noteRequestSchema,
    status: 201,
    answer: timelineEntrySchema,
    refusals: [404, 409],
  }),
} as const;
