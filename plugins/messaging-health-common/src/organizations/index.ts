export * from './annotations';
export * from './Organization';
export * from './parseOrganization';
