/**
 * The words of Messaging Health: domain types, wire schemas, permissions, errors
 * and the HTTP client. Pure and isomorphic.
 *
 * @packageDocumentation
 */
export * from './organizations';
export * from './health';
export * from './operations';
export * from './incidents';
export * from './timeline';
export * from './statements';
export * from './api';
export * from './permissions';
export * from './errors';
