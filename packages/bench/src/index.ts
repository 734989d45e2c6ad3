/**
 * Measurements, each a program: see the README. This is what they share.
 *
 * @packageDocumentation
 */
export * from './report/report';
