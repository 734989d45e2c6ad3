export * from './ContentEraser';
export * from './judgeRecord';
export * from './RecordProofService';
export * from './DefaultRecordProofService';
