/**
 * Chatwoot as the inbox platform of Messaging Health.
 *
 * @packageDocumentation
 */
export { messagingHealthModuleChatwoot as default } from './module';
