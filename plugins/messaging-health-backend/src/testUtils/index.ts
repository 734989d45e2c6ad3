/**
 * The rules of judgement, and of history, for this project's measurements and tests.
 * No part of what the plugin promises to others.
 *
 * @packageDocumentation
 */
export * from '../health/rules/evaluateTrigger';
export * from '../health/rules/evaluateCondition';
export * from '../health/rules/FigureTrack';
export * from '../health/rules/suspect';
export * from '../health/rules/TriggerMemory';
export * from '../health/rules/usualVolume';
export * from '../health/history/DayFigures';
export * from '../health/history/packDay';
export * from '../health/history/readHistory';
export * from '../health/history/SeriesHistory';
export * from '../health/whatIf/compareSeries';
export * from '../health/whatIf/createWhatIf';
export * from '../health/whatIf/findSeries';
export * from '../health/whatIf/judgeAsked';
export * from '../health/whatIf/judgeSeries';
export { applyMigrations } from '../database';
export { DatabaseIncidentHistory } from '../incidents';
export { readIncidentPage } from '../incidents/history/readIncidentPage';
export { IncidentReader } from '../incidents/IncidentReader';
export { NoClocks } from '../clocks';
export { DatabaseTimeline, HeadSigner } from '../timeline';
export { toTimelineEntryRows } from '../timeline/store/timelineEntryRow';
export { judgeRecord } from '../proof';
export * from './record/createSignedRecord';
export * from './record/runVerifier';
export * from './record/tamperWith';
export { DatabaseEvidenceBook } from '../evidence';
export * from '../health/createHealthRoom';
export * from '../config';
