export * from './signals';
export * from './Observation';
export * from './triggers';
export * from './limits';
export * from './policy';
export * from './triggerOverrides';
export * from './verdicts';
export * from './overallHealth';
