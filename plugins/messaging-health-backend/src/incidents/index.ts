export * from './IncidentService';
export * from './IncidentDependencies';
export * from './DefaultIncidentService';
export * from './communication';
export * from './describeDetection';
export * from './describeSuspicion';
