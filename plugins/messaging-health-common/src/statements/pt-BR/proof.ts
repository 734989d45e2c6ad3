import { proofStatements } from '../proofStatements';

export const proofInPortuguese: Record<keyof typeof proofStatements, string> = {
  'proof.content-erased':
    'O que estava aqui foi apagado. Que estava aqui, e quando, continua provado.',
  'proof.contents-erased':
    '{{person}} apagou o conteúdo de {{count}} partes deste registro: {{reason}}',
};
