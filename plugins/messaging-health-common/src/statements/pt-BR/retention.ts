import { retentionStatements } from '../retentionStatements';

export const retentionInPortuguese: Record<
  keyof typeof retentionStatements,
  string
> = {
  'retention.purged.attachments':
    'Os anexos são guardados por {{days}} dias após o fim de um incidente.',
  'retention.purged.communications':
    'O que foi dito aos clientes é guardado por {{days}} dias após o fim de um incidente.',
  'retention.purged.evidence':
    'As evidências são guardadas por {{days}} dias após o fim de um incidente.',
  'retention.purged.timelineContents':
    'O que a linha do tempo diz é guardado por {{days}} dias após o fim de um incidente.',
};
