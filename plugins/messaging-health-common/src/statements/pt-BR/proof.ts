import { proofStatements } from '../proofStatements';

export const proofInPortuguese: Record<keyof typeof proofStatements, string> =
  {};
