export * from './HealthService';
export * from './createHealthRoom';
export * from './history';
export * from './whatIf';
