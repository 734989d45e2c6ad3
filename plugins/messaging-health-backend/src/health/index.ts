export * from './HealthService';
export * from './createHealthRoom';
