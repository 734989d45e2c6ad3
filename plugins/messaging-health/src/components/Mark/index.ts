export * from './Mark';
