/**
 * A messaging stack on this machine, for tests and for trying things out. No
 * plugin imports it; tests of other packages may.
 *
 * @packageDocumentation
 */
export * from './chatwoot/ChatwootSandbox';
export * from './chatwoot/ChatwootSeeds';
export * from './chatwoot/deliverOverHttp';
export * from './crm/startCrmSandbox';
export * from './n8n/flowOf';
export * from './n8n/N8nFault';
export * from './n8n/N8nSandbox';
export * from './organizations/organizations';
export * from './organizations/SandboxOrganization';
export * from './postgres/credentials';
export * from './postgres/prepareDatabases';
export * from './postgres/startSandboxPostgres';
