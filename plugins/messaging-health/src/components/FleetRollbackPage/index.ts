export { FleetRollbackPage } from './FleetRollbackPage';
export { FleetRollbackWord } from './FleetRollbackWord';
export { servedOf } from './servedOf';
