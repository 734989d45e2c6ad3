export * from './FakeClock';
export * from './InstantClock';
export * from './FakeUpstream';
export * from './signalSourceContract';
export * from './automationPlatformContract';
export * from './inboxPlatformContract';
export * from './inventOrganization';
