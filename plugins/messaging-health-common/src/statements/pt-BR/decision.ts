import { decisionStatements } from '../decisionStatements';

export const decisionInPortuguese: Record<
  keyof typeof decisionStatements,
  string
> = {
  'decision.approval.waiting':
    'Aguarda uma segunda pessoa: {{person}} pediu esta operação ({{kind}}), então outra pessoa precisa aprová-la para que ela continue.',
  'decision.approved':
    '{{person}} aprovou a operação ({{kind}}) como segunda pessoa.',
  'decision.approved-with-note':
    '{{person}} aprovou a operação ({{kind}}) como segunda pessoa: {{note}}',
  'decision.pause-asked':
    '{{person}} pediu para pausar a operação ({{kind}}) antes da próxima etapa que possa ser adiada: {{reason}}',
  'decision.resumed': '{{person}} fez a operação ({{kind}}) continuar.',
  'decision.put-right':
    '{{person}} fez a operação ({{kind}}) restabelecer a contingência: {{reason}}',
  'decision.left-unserved':
    '{{person}} encerrou a operação ({{kind}}) e declarou que ninguém precisa atender os clientes: {{reason}}',
  'decision.next.start-anew':
    'Interrompa a operação {{operation}} e inicie a operação ({{kind}}) de novo: ela passa a pertencer a um incidente aberto.',
  'decision.waived':
    '{{person}} decidiu continuar com {{signed}} validações assinadas: {{reason}} A contingência não fica verificada com isso.',
  'decision.abort-asked':
    '{{person}} interrompe a operação ({{kind}}): {{reason}} Não estava provado que alguém atendia os clientes, então o fallback entra em serviço primeiro.',
  'decision.operation-decided':
    '{{person}} decidiu uma operação ({{kind}}): {{reason}}',
  'decision.operation-aborted':
    '{{person}} interrompeu a operação ({{kind}}): {{reason}}',
  'decision.operation-handed-over':
    'A operação ({{kind}}) terminou e um rollback tomou o seu lugar, por {{person}}: {{reason}}',
  'decision.incident-monitoring':
    'O v2 atende os clientes de novo e está sendo monitorado.',
  'decision.incident-resolved':
    'O v2 se manteve estável durante todo o monitoramento; a correção está em {{correction}}.',
  'decision.incident-closed':
    'O incidente está encerrado: o v2 está no ar de novo desde {{since}}.',
};
