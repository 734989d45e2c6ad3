/**
 * Measurements, each a program: see the README. This is what they share.
 *
 * @packageDocumentation
 */
export * from './report/report';
export * from './report/describeMachine';
export * from './report/percentile';
export * from './backend/BackendProcess';
export * from './backend/findFreePort';
