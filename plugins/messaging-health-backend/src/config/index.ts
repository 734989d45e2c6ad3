export * from './MessagingHealthConfig';
export * from './OrganizationOverride';
export * from './OrganizationSettings';
export * from './readMessagingHealthConfig';
