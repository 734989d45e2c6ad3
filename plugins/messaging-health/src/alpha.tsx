/**
 * Messaging Health for apps on the new frontend system.
 *
 * @packageDocumentation
 */
import ForumIcon from '@material-ui/icons/Forum';
import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import {
  ANNOTATION_ORGANIZATION_ID,
  MessagingHealthClient,
} from '@messaging-health/backstage-plugin-common';
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

const ofOrganizations = {
  [`metadata.annotations.${ANNOTATION_ORGANIZATION_ID}`]: { $exists: true },
};

const api = ApiBlueprint.make({
  params: define =>
    define({
      api: messagingHealthApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MessagingHealthClient(deps),
    }),
});

const page = PageBlueprint.make({
  params: {
    path: '/messaging-health',
    title: 'Messaging health',
    routeRef: rootRouteRef,
    loader: () => import('./components/Screens').then(m => <m.Screens />),
  },
});

const entityContent = EntityContentBlueprint.make({
  params: {
    path: 'messaging-health',
    title: 'Messaging health',
    group: 'observability',
    filter: ofOrganizations,
    routeRef: entityContentRouteRef,
    loader: () => import('./components/EntityTab').then(m => <m.EntityTab />),
  },
});

const entityCard = EntityCardBlueprint.make({
  name: 'overview',
  params: {
    // The column beside the overview: seen without scrolling.
    type: 'info',
    filter: ofOrganizations,
    loader: () => import('./components/HealthCard').then(m => <m.HealthCard />),
  },
});

const searchResult = SearchResultListItemBlueprint.make({
  params: {
    icon: <ForumIcon />,
    predicate: isIncidentResult,
    component: () =>
      import('./components/IncidentSearchItem').then(m => m.IncidentSearchItem),
  },
});

/** @alpha */
export default createFrontendPlugin({
  pluginId: 'messaging-health',
  title: 'Messaging health',
  icon: <ForumIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
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
  extensions: [api, page, entityContent, entityCard, searchResult],
});
