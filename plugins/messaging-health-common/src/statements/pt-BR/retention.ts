import { retentionStatements } from '../retentionStatements';

export const retentionInPortuguese: Record<
  keyof typeof retentionStatements,
  string
> = {};
