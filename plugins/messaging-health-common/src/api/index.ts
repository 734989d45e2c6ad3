export * from './Endpoint';
export * from './endpoints';
export * from './organizationOverview';
export * from './requests';
export * from './MessagingHealthClient';
export * from './figureHistory';
export * from './sweepStatus';
export * from './whatIf';
