export * from './createRetentionRoom';
export * from './RetentionPolicy';
