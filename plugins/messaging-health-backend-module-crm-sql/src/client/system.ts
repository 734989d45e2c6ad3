/** How failures name the CRM's database. */
export const SYSTEM = 'crm-sql';
