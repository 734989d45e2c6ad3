export * from './customerMessages';
