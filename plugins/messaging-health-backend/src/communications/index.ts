export * from './CommunicationService';
export * from './CommunicationDependencies';
export * from './DefaultCommunicationService';
