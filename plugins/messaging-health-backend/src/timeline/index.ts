export * from './Timeline';
export * from './DatabaseTimeline';
export * from './maskPersonalData';
export * from './maskDetails';
export * from './maskStatement';
