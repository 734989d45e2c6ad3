import { sweep as english } from '../en/sweep';

export const sweep: Record<keyof typeof english, string> = {
  'blind.since':
    'Às cegas desde {{time}}, há {{duration}}: nada pôde ser julgado aqui, e as pessoas foram avisadas.',
  'blind.short': 'às cegas desde {{time}} ({{duration}})',
  'sweep.never': 'Nenhuma rodada pelas fontes terminou ainda.',
  'sweep.slow':
    'As rodadas estão atrasadas: a última levou {{took}} de {{interval}}.',
  'sweep.standing':
    'As rodadas estão atrasadas: a última terminou {{ago}}; há uma prevista a cada {{interval}}.',
  'sweep.silent_one': '{{count}} fonte não responde: {{sources}}.',
  'sweep.silent_other': '{{count}} fontes não respondem: {{sources}}.',
  'sweep.means':
    'O que não pode ser julgado aparece como desconhecido; o resto é julgado como sempre.',
  'sources.title_one': 'De onde vêm os números: {{count}} fonte',
  'sources.title_other': 'De onde vêm os números: {{count}} fontes',
  'sources.label': 'Fontes',
  'sources.source': 'Fonte',
  'sources.signal': 'Sinal',
  'sources.upTo': 'Dados até',
  'sources.asked': 'Consultada',
  'sources.problem': 'Última resposta',
  'sources.answers': 'responde',
  'sources.neverAnswered': 'nunca respondeu',
  'sources.round_one':
    'A última rodada terminou {{age}}: {{count}} organização em {{took}}, a cada {{interval}}.',
  'sources.round_other':
    'A última rodada terminou {{age}}: {{count}} organizações em {{took}}, a cada {{interval}}.',
  'signal.webhook': 'webhook',
  'signal.identity': 'identidade',
  'signal.stage-move': 'mudanças de etapa',
  'signal.execution': 'execuções do n8n',
  'signal.whatsapp-regression': 'volume do WhatsApp',
  'signal.duplicates': 'duplicidades',
};
