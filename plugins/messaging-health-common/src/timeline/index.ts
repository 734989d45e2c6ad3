export * from './canonicalJson';
export * from './TimelineEntry';
export * from './digest';
export * from './hashChain';
export * from './findChainProblems';
export * from './verifyChain';
export * from './signedHead';
