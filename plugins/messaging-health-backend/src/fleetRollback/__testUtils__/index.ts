export * from './FakeIncidents';
export * from './FakeOperations';
export * from './createTestRoom';
export * from './setUpFleet';
