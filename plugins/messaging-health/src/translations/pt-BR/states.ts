import { states as english } from '../en/states';

export const states: Record<keyof typeof english, string> = {
  'state.loading': 'Carregando…',
  'fresh.updated': 'Atualizado {{age}}',
  'fresh.lost': 'Conexão perdida, números das {{time}}.',
  'fresh.lostWhy': 'A última tentativa respondeu: {{cause}}',
  'fresh.refresh': 'Atualizar agora',
  'trouble.title': 'Não é possível mostrar os números',
  'trouble.failed': 'O que falhou: {{cause}}',
  'trouble.holds':
    'A detecção e as operações em andamento continuam no backend; só esta tela foi afetada.',
  'trouble.forbidden.title': 'Você não tem permissão para ver isto',
  'trouble.forbidden.text':
    'Falta à sua conta a permissão que esta tela exige. Peça {{permission}} aos responsáveis por este portal.',
  'trouble.unknownOrganization.title':
    'O backend ainda não conhece esta organização',
  'trouble.unknownOrganization.text':
    'Nenhuma organização {{id}} foi encontrada no catálogo visto pelo backend. Uma entidade nova leva alguns segundos; senão, verifique se a anotação e a entidade existem.',
  'trouble.incident.title': 'Não existe o incidente {{number}}',
  'trouble.incident.text':
    'Não há incidente com este número. Confira o link ou procure no histórico.',
  'setup.missing.title':
    'O Messaging Health não está configurado para esta entidade',
  'setup.missing.text':
    'Acrescente esta anotação, com o UUID que a organização tem no CRM:',
  'setup.malformed.title':
    'O identificador da organização desta entidade é inutilizável',
  'setup.problems.title_one':
    'Ainda não é possível fazer rollback: {{count}} anotação a corrigir',
  'setup.problems.title_other':
    'Ainda não é possível fazer rollback: {{count}} anotações a corrigir',
  'setup.problems.text':
    'A saúde é medida mesmo assim. Coloque estas linhas em metadata.annotations da entidade:',
  'setup.missing': 'Ausente',
  'setup.malformedWord': 'Malformada',
  'setup.line': 'linha da anotação',
  'unknownReason.never-evaluated':
    'Ainda não avaliado. A primeira avaliação ocorre segundos após o início; sem número, não é saudável nem violado.',
  'unknownReason.no-source':
    'Nenhuma fonte instalada mede isto. Instale um módulo que o faça ou envie observações.',
  'unknownReason.no-data':
    'A fonte responde, mas não tem nada sobre esta organização. Pode não haver tráfego, ou quem envia está em silêncio.',
  'unknownReason.insufficient-data':
    'Poucos eventos para julgar. Nada está errado e nada está provado.',
  'unknownReason.source-unavailable':
    'A fonte não respondeu. Não se sabe o que os clientes veem agora.',
  'unknownReason.stale':
    'Os números mais novos são velhos demais para merecer confiança. Não se sabe o que os clientes veem agora.',
};
