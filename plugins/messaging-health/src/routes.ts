import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The page of all organizations. @public */
export const rootRouteRef = createRouteRef({ id: 'messaging-health' });

/** The incident history. @public */
export const incidentsRouteRef = createSubRouteRef({
  id: 'messaging-health/incidents',
  parent: rootRouteRef,
  path: '/incidents',
});

/** One incident. @public */
export const incidentRouteRef = createSubRouteRef({
  id: 'messaging-health/incident',
  parent: rootRouteRef,
  path: '/incidents/:number',
});

/** One rollback of several organizations. */
export const fleetRollbackRouteRef = createSubRouteRef({
  id: 'messaging-health/fleet-rollback',
  parent: rootRouteRef,
  path: '/fleet-rollbacks/:fleetRollbackId',
});

/** What other limits would have done. */
export const whatIfRouteRef = createSubRouteRef({
  id: 'messaging-health/what-if',
  parent: rootRouteRef,
  path: '/what-if',
});

/** Where the entity tab is mounted. @public */
export const entityContentRouteRef = createRouteRef({
  id: 'messaging-health/entity-content',
});

/** The scaffolder's form of one template; where operations start. @public */
export const selectedTemplateRouteRef = createExternalRouteRef({
  id: 'messaging-health/selected-template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The scaffolder's page of one run of a template. @public */
export const scaffolderTaskRouteRef = createExternalRouteRef({
  id: 'messaging-health/scaffolder-task',
  params: ['taskId'],
  optional: true,
  defaultTarget: 'scaffolder.ongoingTask',
});
