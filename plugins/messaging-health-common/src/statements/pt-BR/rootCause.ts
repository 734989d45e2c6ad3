import { rootCauseStatements } from '../rootCauseStatements';

export const rootCauseInPortuguese: Record<
  keyof typeof rootCauseStatements,
  string
> = {};
