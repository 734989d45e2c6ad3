/**
 * Ports, extension points and the service of Messaging Health, for its modules
 * and for other backends.
 *
 * @packageDocumentation
 */
export * from './log';
export * from './ports';
export * from './upstream';
export * from './extensionPoints';
export * from './messagingHealthService';
