import { recordStatements } from '../recordStatements';

export const recordInPortuguese: Record<keyof typeof recordStatements, string> =
  {};
