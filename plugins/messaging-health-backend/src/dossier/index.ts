export * from './DossierService';
export * from './DefaultDossierService';
