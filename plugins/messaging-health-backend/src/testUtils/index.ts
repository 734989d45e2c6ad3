/**
 * The rules of judgement and the codec of history, for this project's measurements
 * and tests. No part of what the plugin promises to others.
 *
 * @packageDocumentation
 */
export * from '../health/rules/evaluateTrigger';
export * from '../health/rules/FigureTrack';
export * from '../health/rules/TriggerMemory';
export { applyMigrations } from '../database';
