export * from './FakeClock';
export * from './InstantClock';
export * from './FakeUpstream';
export * from './describeSignalSourceContract';
export * from './describeAutomationPlatformContract';
export * from './describeInboxPlatformContract';
export * from './inventOrganization';
