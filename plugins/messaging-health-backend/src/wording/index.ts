export * from './RecordWording';
export * from './RecordWords';
export * from './InstantWords';
export * from './durationWords';
export * from './escapeMarkdown';
export * from './oneLine';
export * from './withoutUnseen';
