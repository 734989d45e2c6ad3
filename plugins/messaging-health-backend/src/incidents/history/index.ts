export * from './IncidentHistory';
export * from './DatabaseIncidentHistory';
export * from './DocumentKeeper';
export * from './listEnded';
