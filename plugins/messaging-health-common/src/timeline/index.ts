export * from './canonicalJson';
export * from './TimelineEntry';
export * from './hashChain';
export * from './signedHead';
