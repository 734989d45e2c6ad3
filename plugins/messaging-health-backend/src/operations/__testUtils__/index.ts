export * from './Death';
export * from './MortalDatabase';
export * from './World';
export * from './FakeIncidents';
export * from './testOptions';
export * from './createTestRoom';
export * from './verdicts';
export * from './createFakeStepRun';
