import { recordStatements } from '../recordStatements';

export const recordInPortuguese: Record<keyof typeof recordStatements, string> =
  {
    'record.closing.detection.present':
      'Detectado em {{at}}; o que o mostrou está guardado como evidência.',
    'record.closing.detection.missing':
      'A detecção com o que a mostrou: quem a viu relata a organização de novo.',
    'record.closing.decision.present': 'Um rollback foi decidido em {{at}}.',
    'record.closing.decision.not-needed':
      'Não foi preciso rollback: foi resolvido sem ele.',
    'record.closing.decision.missing':
      'A decisão de rollback: o comandante do incidente decide ou, se não for preciso, resolve o incidente com um motivo.',
    'record.closing.error-logs.present':
      'Linhas de erro guardadas como evidência: webhook {{webhook}}, identidade {{identity}}, mudanças de etapa {{stageMove}}. Onde é 0, a fonte respondeu: nenhuma neste período.',
    'record.closing.error-logs.none':
      'Logs de erro: as fontes de webhook, identidade e mudanças de etapa responderam, cada uma: nenhuma linha neste período.',
    'record.closing.error-logs.attached':
      'Linhas de erro guardadas como evidência: webhook {{webhook}}, identidade {{identity}}, mudanças de etapa {{stageMove}}. Onde é 0, a fonte respondeu: nenhuma neste período; onde nenhuma fonte respondeu, isto foi anexado: {{files}}.',
    'record.closing.error-logs.missing':
      'Logs de erro ({{signals}}): nenhuma fonte deu linhas nem respondeu que não havia. Operações CRM os anexa como texto, CSV ou JSON.',
    'record.closing.restoration.present':
      'Os clientes voltaram a ser atendidos em {{at}}, como verificado.',
    'record.closing.restoration.missing':
      'O horário em que se verificou que os clientes voltaram a ser atendidos: Operações CRM conclui o rollback ou o retorno, ou o incidente é resolvido com um motivo.',
    'record.closing.final-rca.present': 'A análise de causa raiz é final.',
    'record.closing.final-rca.missing':
      'Uma análise de causa raiz final: o comandante do incidente a publica.',
    'record.closing.corrective-actions.present':
      'Ações corretivas com responsável e prazo: {{count}}; nenhuma que bloqueie o retorno está aberta.',
    'record.closing.corrective-actions.missing':
      'Uma ação corretiva com responsável e prazo: o comandante do incidente a adiciona.',
    'record.closing.corrective-actions.blocking':
      'Ações corretivas que bloqueiam o retorno ainda estão abertas ({{titles}}): os responsáveis as concluem.',
    'record.closing.go-live.present': 'O go-live da v2: {{at}}.',
    'record.closing.go-live.not-needed': 'A v2 nunca foi retirada de serviço.',
    'record.closing.go-live.missing':
      'A nova data de go-live da v2: o comandante do incidente a planeja.',

    'record.severity-changed':
      '{{person}} mudou a severidade de {{from}} para {{to}}: {{reason}}',
    'record.severity-raised':
      'A severidade subiu de {{from}} para {{to}}, pois {{trigger}} também disparou.',
    'record.role-handed-over':
      '{{person}} passou o papel {{role}} a {{holder}}.',
    'record.role-handed-over-with-note':
      '{{person}} passou o papel {{role}} a {{holder}}: {{note}}',
    'record.hypothesis-added': '{{person}} suspeita: {{text}}',
    'record.hypothesis-evidence-for':
      '{{person}} diz que {{what}} fala a favor da hipótese: {{text}}',
    'record.hypothesis-evidence-against':
      '{{person}} diz que {{what}} fala contra a hipótese: {{text}}',
    'record.hypothesis-confirmed':
      '{{person}} confirmou a hipótese ({{text}}): {{reason}}',
    'record.hypothesis-refuted':
      '{{person}} refutou a hipótese ({{text}}): {{reason}}',
    'record.hypothesis-open':
      '{{person}} reabriu a hipótese ({{text}}): {{reason}}',
    'record.action-added':
      '{{person}} adicionou a ação corretiva "{{title}}" para {{owner}}, com prazo em {{dueOn}}.',
    'record.action-changed':
      '{{person}} mudou a ação corretiva "{{title}}" (agora para {{owner}}, com prazo em {{dueOn}}): {{reason}}',
    'record.action-done':
      '{{person}} diz que a ação corretiva "{{title}}" está concluída.',
    'record.action-done-with-note':
      '{{person}} diz que a ação corretiva "{{title}}" está concluída: {{note}}',
    'record.action-withdrawn':
      '{{person}} retirou a ação corretiva "{{title}}": {{reason}}',
    'record.go-live-planned':
      '{{person}} planejou o retorno da v2 para {{at}}.',
    'record.go-live-planned-with-note':
      '{{person}} planejou o retorno da v2 para {{at}}: {{note}}',
    'record.resolved-by-person': 'Resolvido por {{person}}: {{reason}}',
    'record.restored-by-person':
      '{{person}} diz que os clientes são atendidos: {{reason}}. Nenhum gatilho dispara.',
    'record.not-closed-yet':
      'Resolvido, e ainda não encerrado. Falta no registro: {{missing}}',

    'record.notify.handed-over':
      '{{incident}} ({{organization}}): você é {{role}}',
    'record.notify.action-overdue':
      '{{incident}} ({{organization}}): uma ação corretiva está atrasada',
    'record.return-blocked':
      'Ações corretivas de {{incident}} que bloqueiam o retorno estão abertas: {{titles}}.',
    'record.return-free':
      'Nenhuma ação corretiva de {{incident}} bloqueia o retorno.',
  };
