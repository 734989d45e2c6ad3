export * from './WatchService';
export * from './WatchDependencies';
export * from './createWatchRoom';
