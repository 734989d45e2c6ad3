export * from './modes';
export * from './Operation';
