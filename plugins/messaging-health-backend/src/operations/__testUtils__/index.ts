export * from './Death';
export * from './World';
export * from './FakeIncidents';
export * from './createTestRoom';
export * from './createFakeStepRun';
