import { SentenceKey } from './englishSentences';

/** What a drafted analysis is made of, in Brazilian Portuguese. */
export const portugueseSentences: Record<SentenceKey, string> = {
  'heading.title': 'Análise da causa raiz de {{number}}',
  'heading.summary': 'Resumo',
  'heading.impact': 'Impacto',
  'heading.chronology': 'Cronologia',
  'heading.cause': 'Causa',
  'heading.well': 'O que foi bem',
  'heading.badly': 'O que não foi bem',
  'heading.actions': 'Ações corretivas',
  'heading.questions': 'Questões em aberto',

  'summary.detected':
    'O incidente de {{organization}} foi detectado em {{time}}, com severidade "{{severity}}".',
  'summary.what': 'O que se viu: {{statement}}',
  'summary.decided':
    'Um rollback foi decidido em {{time}}, {{duration}} após a detecção.',
  'summary.not-decided': 'Não há registro de decisão de rollback.',
  'summary.restored':
    'Verificou-se em {{time}} que os clientes eram atendidos de novo, {{duration}} após a detecção.',
  'summary.not-restored':
    'Não há registro de que se tenha verificado o atendimento restaurado.',
  'summary.cause': 'A causa confirmada: “{{hypothesis}}”.',
  'summary.no-cause': 'Nenhuma causa foi confirmada até agora.',
  'summary.status': 'O incidente está {{status}} na data deste rascunho.',

  'impact.onset':
    'Pelos números, começou em {{time}}, {{duration}} antes da detecção.',
  'impact.no-onset':
    'Não se sabe quando começou: o registro não tem a primeira violação, e os tempos contam da detecção.',
  'impact.lasted':
    'Até se verificar que os clientes eram atendidos de novo, durou {{duration}}.',
  'impact.lasts':
    'Não se sabe quanto durou, pois não há restauração registrada.',
  'impact.figures': 'Os números na detecção: {{statement}}',
  'impact.switch':
    'Durante a troca, de {{from}} a {{to}}, chegaram {{received}} mensagens, começaram {{executed}} execuções, e até {{lost}} mensagens não foram tratadas por nenhum fluxo.',
  'impact.switch-free':
    'Durante a troca, de {{from}} a {{to}}, chegaram {{received}} mensagens, começaram {{executed}} execuções, e não se vê mensagem perdida.',
  'impact.switch-erased':
    'O custo da troca foi contado, e o conteúdo foi apagado depois.',
  'impact.no-switch':
    'Não se sabe quantas mensagens se perderam numa troca: não há relatório registrado.',
  'impact.people':
    'Não se sabe quantas pessoas foram afetadas: o registro conta mensagens, não pessoas.',

  'chronology.entry': '{{time}}: {{statement}}',
  'chronology.left-out':
    '{{count}} registros entre estes dois ficaram fora deste rascunho.',

  'cause.confirmed': 'Confirmada por {{person}}: “{{hypothesis}}”.',
  'cause.refuted': 'Refutada por {{person}}: “{{hypothesis}}”.',
  'cause.because': 'O motivo dado: “{{reason}}”.',
  'cause.no-reason': 'O porquê não está registrado.',
  'cause.none':
    'Nenhuma hipótese foi confirmada; portanto, a causa não é conhecida.',
  'cause.no-hypothesis': 'Nenhuma hipótese está registrada.',

  'well.met':
    '"{{clock}}" foi cumprido após {{duration}}, {{spare}} antes do prazo.',
  'well.switch': 'Não se vê mensagem perdida durante a troca.',
  'well.restored':
    'O atendimento restaurado foi verificado, e não apenas declarado.',
  'well.none': 'O registro ainda não mostra nada que tenha ido bem.',
  'badly.late':
    '"{{clock}}" foi cumprido {{late}} depois do prazo, em {{time}}.',
  'badly.missed': '"{{clock}}" vencia em {{time}} e não consta como cumprido.',
  'badly.step': 'Uma etapa falhou: {{statement}}',
  'badly.silent':
    'Uma fonte de evidências não respondeu em {{time}}; a evidência dela falta.',
  'badly.lost': 'Até {{lost}} mensagens não foram tratadas por nenhum fluxo.',
  'badly.none': 'Não há registro de algo que tenha ido mal na condução.',

  'actions.open': '“{{title}}”: {{owner}}, prazo {{day}}, ainda aberta.',
  'actions.blocking':
    '“{{title}}”: {{owner}}, prazo {{day}}, ainda aberta; a v2 não volta antes dela.',
  'actions.done': '“{{title}}”: {{owner}}, concluída em {{time}}.',
  'actions.withdrawn': '“{{title}}”: retirada em {{time}}.',
  'actions.none': 'Nenhuma ação corretiva está registrada.',
  'actions.go-live': 'O retorno da v2 está planejado para {{time}}.',
  'actions.no-go-live': 'Não há data registrada para o retorno da v2.',

  'questions.hypothesis': 'Ainda sem decisão: “{{hypothesis}}”.',
  'questions.missing': 'Ainda falta no registro: {{fact}}.',
  'questions.clock': '"{{clock}}" ainda é devido, com prazo em {{time}}.',
  'questions.none': 'O registro não nomeia questão em aberto.',
};
