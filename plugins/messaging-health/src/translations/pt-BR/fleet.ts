import { fleet as english } from '../en/fleet';

export const fleet: Record<keyof typeof english, string> = {
  'page.title': 'Saúde das mensagens',
  'page.subtitle': 'Conversas de Instagram e WhatsApp, por organização',
  'page.tabs': 'Visões',
  'page.organizations': 'Organizações',
  'page.incidents': 'Incidentes',
  'fleet.verdict.breached_one':
    '{{count}} organização violada: seus clientes podem não estar sendo atendidos agora.',
  'fleet.verdict.breached_other':
    '{{count}} organizações violadas: seus clientes podem não estar sendo atendidos agora.',
  'fleet.verdict.unknown_one':
    'Nenhuma violação conhecida, mas {{count}} organização é desconhecida: ali estamos às cegas.',
  'fleet.verdict.unknown_other':
    'Nenhuma violação conhecida, mas {{count}} organizações são desconhecidas: ali estamos às cegas.',
  'fleet.verdict.at-risk_one': '{{count}} organização em risco.',
  'fleet.verdict.at-risk_other': '{{count}} organizações em risco.',
  'fleet.verdict.healthy': 'Todas as organizações estão saudáveis.',
  'fleet.filter': 'Mostrar só: {{word}} ({{number}})',
  'fleet.counts': 'Organizações por saúde',
  'fleet.search': 'Buscar organizações',
  'fleet.shown_one': '{{count}} organização',
  'fleet.shown_other': '{{count}} organizações',
  'fleet.organization': 'Organização',
  'fleet.health': 'Saúde',
  'fleet.worst': 'O que fala mais alto',
  'fleet.mode': 'Modo',
  'fleet.incident': 'Incidente aberto',
  'fleet.problems_one': '{{count}} anotação a corrigir',
  'fleet.problems_other': '{{count}} anotações a corrigir',
  'fleet.frozen': 'congelado',
  'fleet.operation': '{{kind}} {{status}}',
  'fleet.none.title': 'Nenhuma organização ainda',
  'fleet.none.text':
    'Dê a uma entidade do catálogo esta anotação, com o UUID que a organização tem no CRM:',
  'fleet.noMatch': 'Nenhuma organização corresponde a este filtro.',
  'fleet.clear': 'Mostrar todas',
  'fleet.unusable_one':
    '{{count}} entidade diz ser uma organização, mas não tem identificador utilizável',
  'fleet.unusable_other':
    '{{count}} entidades dizem ser organizações, mas não têm identificador utilizável',
};
