/**
 * Observations from the platform's events, and so from Kafka.
 *
 * @packageDocumentation
 */
export { messagingHealthModuleEvents as default } from './module';
