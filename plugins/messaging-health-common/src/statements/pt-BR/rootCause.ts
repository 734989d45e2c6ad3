import { rootCauseStatements } from '../rootCauseStatements';

export const rootCauseInPortuguese: Record<
  keyof typeof rootCauseStatements,
  string
> = {
  'root-cause.draft':
    '{{person}} escreveu a versão {{version}} da análise da causa raiz, um rascunho.',
  'root-cause.preliminary':
    '{{person}} escreveu a versão {{version}} da análise da causa raiz, a preliminar.',
  'root-cause.final':
    '{{person}} escreveu a versão {{version}} da análise da causa raiz, a final.',
  'root-cause.corrected':
    '{{person}} corrigiu a análise final da causa raiz com a versão {{version}}.',
};
