export * from './HttpDependencies';
export * from './createRouter';
