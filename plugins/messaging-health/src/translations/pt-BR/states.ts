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
  'setup.ignored.title_one':
    '{{count}} anotação é ignorada; os padrões valem em seu lugar',
  'setup.ignored.title_other':
    '{{count}} anotações são ignoradas; os padrões valem em seu lugar',
  'setup.missing': 'Ausente',
  'setup.malformedWord': 'Malformada',
  'setup.line': 'linha da anotação',
};
