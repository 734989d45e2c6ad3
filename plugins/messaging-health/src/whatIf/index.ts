export * from './Question';
export * from './questionAddress';
export * from './checkQuestion';
export * from './MatchError';
export * from './summarize';
export * from './toCsv';
export * from './useWhatIf';
