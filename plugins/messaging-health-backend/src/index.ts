/**
 * The backend of Messaging Health.
 *
 * @packageDocumentation
 */
export { messagingHealthPlugin as default } from './plugin';
