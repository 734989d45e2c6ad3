export * from './OperationService';
export * from './OperationsDependencies';
export * from './OperationsOptions';
export * from './createOperationsRoom';
export * from './unfinishedSteps';
