export * from './Clock';
export * from './SystemClock';
export * from './SignalSource';
export * from './AutomationPlatform';
export * from './InboxPlatform';
export * from './WebhookProber';
export * from './ObservationIntake';
