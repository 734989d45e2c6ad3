import { evidenceStatements } from '../evidenceStatements';

export const evidenceInPortuguese: Record<
  keyof typeof evidenceStatements,
  string
> = {};
