/**
 * Health signals counted by Prometheus, by PromQL from app-config.
 *
 * @packageDocumentation
 */
export { messagingHealthModulePrometheus as default } from './module';
