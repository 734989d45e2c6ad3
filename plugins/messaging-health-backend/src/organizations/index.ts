export * from './OrganizationDirectory';
export * from './CatalogOrganizationDirectory';
