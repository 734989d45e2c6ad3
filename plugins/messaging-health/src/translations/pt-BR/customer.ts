import { customer as english } from '../en/customer';

export const customer: Record<keyof typeof english, string> = {
  'customer.messages': 'Mensagens ao cliente',
  'customer.sent': 'Mensagens enviadas',
  'customer.nobodyFound': 'Ninguém com esse nome no catálogo.',
  'customer.nothingSent': 'Nada foi enviado ao cliente ainda.',
  'customer.kind.initial': 'Mensagem inicial',
  'customer.kind.update': 'Atualização',
  'customer.kind.stabilization': 'Mensagem de estabilização',
  'customer.via.notifications': 'Pelas notificações, para',
  'customer.via.manual': 'À mão, para',
  'customer.promised': 'Próxima atualização prometida para',
  'customer.erased': 'O texto foi apagado.',
  'rca.title': 'Análise de causa raiz',
  'rca.none': 'Ninguém escreveu uma ainda.',
  'rca.stage.draft': 'Rascunho',
  'rca.stage.preliminary': 'Preliminar',
  'rca.stage.final': 'Final',
  'dossier.title': 'Dossiê de {{number}}',
};
