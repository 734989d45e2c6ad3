/**
 * Checks the Messaging Health annotations of catalog entities.
 *
 * @packageDocumentation
 */
export { messagingHealthCatalogModule as default } from './module';
