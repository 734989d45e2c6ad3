export * from './signals';
export * from './Observation';
export * from './triggers';
export * from './verdicts';
export * from './overallHealth';
