/**
 * Scaffolder actions that drive a Messaging Health operation, one per runbook step.
 *
 * @packageDocumentation
 */
export { messagingHealthScaffolderModule as default } from './module';
