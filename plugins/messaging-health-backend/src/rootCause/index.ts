export * from './RootCauseService';
export * from './DefaultRootCauseService';
