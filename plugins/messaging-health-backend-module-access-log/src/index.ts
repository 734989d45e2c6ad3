/**
 * HTTP access logs of the CRM, pushed by log drains, as health signals.
 *
 * @packageDocumentation
 */
export { messagingHealthModuleAccessLog as default } from './module';
