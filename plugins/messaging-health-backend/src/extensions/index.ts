export * from './EvidenceSourceRegistry';
export * from './SignalSourceRegistry';
export * from './PlatformSlot';
export * from './createExtensions';
