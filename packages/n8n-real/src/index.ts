/**
 * A real n8n, outside the repository and thrown away after use; `yarn e2e:n8n` is
 * the program in `main.ts`: see the README.
 *
 * @packageDocumentation
 */
export * from './install/ensureN8n';
export * from './n8n/N8nApi';
export * from './n8n/N8nProcess';
