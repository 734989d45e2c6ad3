/**
 * The screens of Messaging Health. These are the exports for apps on the old
 * frontend system; an app on the new one takes the default export of `./alpha`.
 *
 * @packageDocumentation
 */
export {
  EntityMessagingHealthCard,
  EntityMessagingHealthContent,
  IncidentSearchResultListItem,
  MessagingHealthPage,
  messagingHealthPlugin,
} from './legacy';
export { messagingHealthApiRef } from './api/messagingHealthApiRef';
export type { MessagingHealthApi } from './api/messagingHealthApiRef';
export {
  entityContentRouteRef,
  fleetRollbackRouteRef,
  incidentRouteRef,
  incidentsRouteRef,
  rootRouteRef,
  scaffolderTaskRouteRef,
  selectedTemplateRouteRef,
  whatIfRouteRef,
} from './routes';
export { messagingHealthTranslationRef } from './translations/ref';
export { isMessagingHealthAvailable } from '@messaging-health/backstage-plugin-common';
