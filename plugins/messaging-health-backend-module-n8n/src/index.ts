/**
 * n8n as the automation platform of Messaging Health.
 *
 * @packageDocumentation
 */
export { messagingHealthModuleN8n as default } from './module';
