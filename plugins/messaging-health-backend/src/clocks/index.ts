export * from './SlaClocks';
