import { evidence as english } from '../en/evidence';

export const evidence: Record<keyof typeof english, string> = {
  'evidence.figures': '{{failed}} de {{total}} falharam',
  'evidence.reason': 'Motivo',
  'evidence.raw': 'Como registrado',
  'evidence.when': 'Quando',
  'evidence.pointsHold': 'valem {{holding}} de {{all}} pontos',
  'evidence.subject': 'No que se mexeu: {{subject}}',
  'evidence.monitored':
    'Os limites mais rígidos se mantiveram por {{duration}}, olhados {{looks}} vezes; o tempo recomeçou {{restarts}} vezes.',
  'evidence.monitoredSince': 'Em observação desde',
  'evidence.scenarioOutcome':
    'Cenário "{{scenario}}", rodada {{round}}: {{outcome}}',
  'evidence.scenarioHolds': 'funciona',
  'evidence.scenarioFails': 'não funciona',
  'driftKind.v2-active': 'A v2 estava ativa de novo',
  'driftKind.v2-executing': 'A v2 executou de novo',
  'driftKind.fallback-inactive': 'O fallback não estava mais ativo',
  'driftKind.fallback-unserved': 'O fallback não era mais servido',
  'driftKind.automation-enabled': 'Uma automação estava ligada de novo',
  'driftKind.automation-changed': 'Uma automação suspensa foi alterada',
};
