export * from './modes';
export * from './rollForward';
export * from './Operation';
export * from './drift';
export * from './contingency';
export * from './rehearsal';
export * from './fleetRollback';
