export * from './FakeClock';
export * from './InstantClock';
export * from './FakeUpstream';
