export * from './FakeClock';
export * from './InstantClock';
