export * from './IncidentService';
export * from './IncidentChange';
export * from './IncidentDependencies';
export * from './DefaultIncidentService';
export * from './communication';
export * from './history';
export * from './describeDetection';
export * from './describeSuspicion';
