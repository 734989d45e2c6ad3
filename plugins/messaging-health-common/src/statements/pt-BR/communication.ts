import { communicationStatements } from '../communicationStatements';

export const communicationInPortuguese: Record<
  keyof typeof communicationStatements,
  string
> = {};
