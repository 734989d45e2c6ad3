/**
 * A harmless probe of the CRM's webhook.
 *
 * @packageDocumentation
 */
export { messagingHealthModuleCrmWebhook as default } from './module';
