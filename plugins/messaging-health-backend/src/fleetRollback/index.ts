export * from './createFleetRollbackRoom';
export * from './FleetRollbackService';
