import { inboxStatements } from '../inboxStatements';

export const inboxInPortuguese: Record<keyof typeof inboxStatements, string> = {
  'inbox.spared.ignored':
    '"{{name}}" ({{key}}) continua ligada: o nome está em ignoredNames.',
  'inbox.spared.triggers-fallback':
    '"{{name}}" ({{key}}) continua ligada: ela aciona o fluxo anterior no n8n.',
  'inbox.spared.mirror':
    '"{{name}}" ({{key}}) continua ligada: ela mantém o CRM atualizado.',
  'inbox.spared.callback':
    '"{{name}}" ({{key}}) continua ligada: ela chama o callback de uma caixa de entrada de API, sem o qual nenhuma resposta chega ao cliente.',
  'inbox.spared.shared':
    '"{{name}}" ({{key}}) continua ligada: ela também vale para caixas de entrada de outros na mesma conta.',
  'inbox.spared.unknown-actions':
    '"{{name}}" ({{key}}) continua ligada; não se sabe se as ações dela são críticas ou inofensivas: {{actions}}. Se forem críticas, inclua-as em messagingHealth.chatwoot.criticalActions.',

  'inbox.rehearsal.impossible':
    'Não é possível ver isto no Chatwoot: {{message}}',
  'inbox.rehearsal.administrator':
    'O token é de um administrador da conta {{account}} do Chatwoot.',
  'inbox.rehearsal.not-administrator':
    'Na conta {{account}} do Chatwoot, o token é de um usuário com o papel {{role}}, que não pode ligar nem desligar automações. Dê ao portal o token de um administrador.',
  'inbox.rehearsal.stranger':
    'O token não é de ninguém da conta {{account}} do Chatwoot. Inclua o usuário na conta como administrador ou corrija a anotação messaging-health.io/chatwoot-account-id.',
  'inbox.rehearsal.inboxes-there': 'As caixas de entrada existem: {{inboxes}}.',
  'inbox.rehearsal.inboxes-missing':
    'A conta {{account}} do Chatwoot não tem a caixa de entrada {{inboxes}}. Corrija a anotação messaging-health.io/chatwoot-inbox-ids.',
  'inbox.rehearsal.would-switch-off':
    '"{{name}}" ({{key}}) seria desligada: {{because}}.',
  'inbox.rehearsal.none-critical': 'Nenhuma automação crítica está ligada.',
  'inbox.rehearsal.hands-messages':
    '"{{name}}" ({{key}}) entrega mensagens a {{url}}.',
  'inbox.rehearsal.hands-conversations':
    '"{{name}}" ({{key}}) entrega conversas a {{url}}.',
  'inbox.rehearsal.shared-caller':
    '"{{name}}" ({{key}}) entrega a {{url}} o que chega às caixas desta organização e também às de outros: não dá para apontá-la, só para esta organização, para um fluxo anterior em outro caminho.',
  'inbox.rehearsal.no-caller':
    'Nada no Chatwoot entrega ao n8n o que chega às caixas desta organização: nenhum dos dois fluxos seria acionado.',
};
