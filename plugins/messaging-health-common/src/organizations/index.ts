export * from './annotations';
export * from './isTimeZone';
export * from './Organization';
export * from './parseOrganization';
