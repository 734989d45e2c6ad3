import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { MessagingHealthClient } from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from './api/messagingHealthApiRef';
import { isIncidentResult } from './isIncidentResult';
import {
  entityContentRouteRef,
  fleetRollbackRouteRef,
  incidentRouteRef,
  incidentsRouteRef,
  rootRouteRef,
  scaffolderTaskRouteRef,
  selectedTemplateRouteRef,
  whatIfRouteRef,
} from './routes';

/** Messaging Health for apps on the old frontend system. @public */
export const messagingHealthPlugin = createPlugin({
  id: 'messaging-health',
  apis: [
    createApiFactory({
      api: messagingHealthApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MessagingHealthClient(deps),
    }),
  ],
  routes: {
    root: rootRouteRef,
    incidents: incidentsRouteRef,
    incident: incidentRouteRef,
    fleetRollback: fleetRollbackRouteRef,
    whatIf: whatIfRouteRef,
    entityContent: entityContentRouteRef,
  },
  externalRoutes: {
    scaffolderTask: scaffolderTaskRouteRef,
    selectedTemplate: selectedTemplateRouteRef,
  },
});

/** The page of all organizations and the incident history. @public */
export const MessagingHealthPage = messagingHealthPlugin.provide(
  createRoutableExtension({
    name: 'MessagingHealthPage',
    component: () => import('./components/LegacyPage').then(m => m.LegacyPage),
    mountPoint: rootRouteRef,
  }),
);

/** The entity tab. @public */
export const EntityMessagingHealthContent = messagingHealthPlugin.provide(
  createRoutableExtension({
    name: 'EntityMessagingHealthContent',
    component: () => import('./components/EntityTab').then(m => m.EntityTab),
    mountPoint: entityContentRouteRef,
  }),
);

/** The card for an entity's overview. @public */
export const EntityMessagingHealthCard = messagingHealthPlugin.provide(
  createComponentExtension({
    name: 'EntityMessagingHealthCard',
    component: {
      lazy: () => import('./components/HealthCard').then(m => m.HealthCard),
    },
  }),
);

/** An incident among the results of the portal's search; stands within `SearchResult`. @public */
export const IncidentSearchResultListItem = messagingHealthPlugin.provide(
  createSearchResultListItemExtension({
    name: 'IncidentSearchResultListItem',
    component: () =>
      import('./components/IncidentSearchItem').then(m => m.IncidentSearchItem),
    predicate: isIncidentResult,
  }),
);
