/**
 * Health signals read from the CRM's own PostgreSQL tables.
 *
 * @packageDocumentation
 */
export { messagingHealthModuleCrmSql as default } from './module';
