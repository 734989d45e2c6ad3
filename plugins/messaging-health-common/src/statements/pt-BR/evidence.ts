import { evidenceStatements } from '../evidenceStatements';

export const evidenceInPortuguese: Record<
  keyof typeof evidenceStatements,
  string
> = {
  'evidence.lines.webhook':
    '{{source}}: linhas de erro do webhook ({{shown}} de {{total}} guardadas).',
  'evidence.lines.identity':
    '{{source}}: resoluções de identidade que falharam ({{shown}} de {{total}} guardadas).',
  'evidence.lines.stage-move':
    '{{source}}: linhas de erro de stage moves ({{shown}} de {{total}} guardadas).',
  'evidence.workflow-states':
    '{{source}}: estado dos workflows ({{shown}} de {{total}} guardados).',
  'evidence.automation-states':
    '{{source}}: estado das automações ({{shown}} de {{total}} guardadas).',
  'evidence.detection-figures':
    '{{source}}: números por trás do veredito ({{shown}} de {{total}} guardados).',
  'evidence.silent.webhook':
    'Sem linhas de erro do webhook de {{source}}: {{cause}}',
  'evidence.silent.identity':
    'Sem resoluções de identidade que falharam de {{source}}: {{cause}}',
  'evidence.silent.stage-move':
    'Sem linhas de erro de stage moves de {{source}}: {{cause}}',
  'evidence.silent.workflow-states':
    'Sem estado dos workflows de {{source}}: {{cause}}',
  'evidence.silent.automation-states':
    'Sem estado das automações de {{source}}: {{cause}}',
  'evidence.silent.detection-figures':
    'Sem números por trás do veredito de {{source}}: {{cause}}',
  'evidence.no-source.webhook':
    'Sem linhas de erro do webhook: nenhum módulo instalado as fornece.',
  'evidence.no-source.identity':
    'Sem resoluções de identidade que falharam: nenhum módulo instalado as fornece.',
  'evidence.no-source.stage-move':
    'Sem linhas de erro de stage moves: nenhum módulo instalado as fornece.',
  'evidence.attached': '{{person}} anexou {{name}} ({{size}} bytes).',
  'evidence.attached-with-note':
    '{{person}} anexou {{name}} ({{size}} bytes): {{note}}',
};
