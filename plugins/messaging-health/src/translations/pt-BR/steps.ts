import { steps as english } from '../en/steps';

export const steps: Record<keyof typeof english, string> = {
  'stepStatus.pending': 'não iniciado',
  'stepStatus.running': 'em andamento',
  'stepStatus.waiting': 'aguardando',
  'stepStatus.failed': 'falha',
  'stepStatus.done': 'concluído e verificado',
  'stepStatus.brokenOff': 'interrompido',
  'stepStatus.waived': 'dispensado, sem comprovação',
  'step.freeze-activations': 'Congelar ativações novas',
  'step.deactivate-v2': 'Desativar o fluxo v2',
  'step.activate-fallback': 'Ativar o fluxo de fallback',
  'step.suspend-automations': 'Suspender automações críticas',
  'step.verify-webhooks': 'Verificar webhooks sem 5xx',
  'step.validate-conversations': 'Validar 3 conversas reais',
  'step.open-incident': 'Abrir o incidente',
  'step.check-preconditions': 'Conferir as pré-condições',
  'step.restore-automations': 'Restaurar as automações',
  'step.activate-v2': 'Ativar a v2 de novo',
  'step.monitor': 'Observar a v2 com limites mais rígidos',
  'step.validate-scenarios': 'Executar os cenários',
  'step.close-incident': 'Encerrar o incidente e liberar ativações',
  'stepMeans.freeze-activations':
    'A partir daqui ninguém pode ativar a v2 desta organização.',
  'stepMeans.deactivate-v2':
    'A v2 sai de serviço, e vê-se de fora que não responde mais.',
  'stepMeans.activate-fallback':
    'O fallback entra em serviço, e vê-se de fora que atende.',
  'stepMeans.suspend-automations':
    'O que poderia responder a clientes ao lado do fallback é desligado; o estado anterior fica guardado para o retorno.',
  'stepMeans.verify-webhooks':
    'O webhook do CRM precisa responder sem erro durante um tempo.',
  'stepMeans.validate-conversations':
    'Pessoas olham três conversas e dizem que uma pessoa realmente as atendeu.',
  'stepMeans.open-incident':
    'O registro é completado: decisão, linha do tempo, primeiras hipóteses, mensagem ao cliente.',
  'stepMeans.check-preconditions':
    'A correção foi revisada por uma segunda pessoa, os testes de fumaça passaram, a janela de deploy está aberta; nada muda ainda.',
  'stepMeans.restore-automations':
    'O que o rollback desligou recebe de volta o estado guardado, a menos que alguém o tenha alterado desde então.',
  'stepMeans.activate-v2':
    'O fallback termina e a v2 começa, e vê-se de fora que a v2 atende.',
  'stepMeans.monitor':
    'A v2 precisa ficar abaixo de limites mais rígidos o tempo todo, com números que o mostrem. Uma violação faz rollback na hora.',
  'stepMeans.validate-scenarios':
    'Pessoas inventadas mostram que agora funciona o que falhava antes.',
  'stepMeans.close-incident':
    'Quando tudo está comprovado, o congelamento termina e o incidente é encerrado.',
};
