export * from './Endpoint';
export * from './endpoints';
export * from './organizationOverview';
export * from './requests';
export * from './MessagingHealthClient';
