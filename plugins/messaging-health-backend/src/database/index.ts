export * from './migrations';
export * from './timestamps';
export * from './jsonColumn';
export * from './tables';
export * from './chunked';
export * from './insertParts';
export * from './isSqlite';
export * from './bulkInsert';
