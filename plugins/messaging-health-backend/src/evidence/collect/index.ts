export * from './EvidenceMoment';
export * from './EvidencePlanner';
export * from './EvidenceCollector';
export * from './RecordChange';
export * from './scheduleCollecting';
