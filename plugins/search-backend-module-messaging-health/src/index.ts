/**
 * Incidents of Messaging Health in the portal's own search.
 *
 * @packageDocumentation
 */
export { messagingHealthSearchModule as default } from './module';
