import { clockStatements } from '../clockStatements';

export const clockInPortuguese: Record<keyof typeof clockStatements, string> =
  {};
