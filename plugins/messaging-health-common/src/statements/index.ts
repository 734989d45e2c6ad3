export * from './Statement';
export * from './healthStatements';
export * from './operationStatements';
export * from './incidentStatements';
export * from './automationStatements';
export * from './inboxStatements';
export * from './automaticStatements';
export * from './notificationStatements';
