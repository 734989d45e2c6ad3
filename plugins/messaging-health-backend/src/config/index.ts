export * from './MessagingHealthConfig';
export * from './readMessagingHealthConfig';
