export * from './FakeBackend';
export * from './fleets';
export * from './incidents';
export * from './moments';
export * from './operations';
export * from './organizations';
export * from './overviews';
export * from './triggers';
