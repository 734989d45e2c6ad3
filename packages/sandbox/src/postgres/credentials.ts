/**
 * Accounts of the sandbox's database. They are no secret: the server listens on
 * this machine only and holds invented data.
 */
export const SUPERUSER = 'postgres';
export const SUPERUSER_PASSWORD = 'sandbox-postgres';

/** The Backstage backend's account; it makes its own databases. */
export const PORTAL = { user: 'portal', password: 'sandbox-portal' } as const;
/** Owns the CRM's tables; the CRM server writes through it. */
export const CRM_OWNER = { user: 'crm', password: 'sandbox-crm' } as const;
/** What Messaging Health is given in a real installation: it reads, and nothing else. */
export const CRM_READER = {
  user: 'crm_reader',
  password: 'sandbox-crm-reader',
} as const;
export const CRM_DATABASE = 'crm';
