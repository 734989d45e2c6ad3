export * from './RootCauseService';
export * from './DefaultRootCauseService';
export * from './readAnalysis';
export * from './eraseAnalyses';
export * from './eraseAnalyses';
