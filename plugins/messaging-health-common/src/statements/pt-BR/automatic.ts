import { automaticStatements } from '../automaticStatements';

export const automaticInPortuguese: Record<
  keyof typeof automaticStatements,
  string
> = {
  'automatic.reason': 'Iniciado pela política "rollback". {{detection}}',
  'automatic.problems':
    'Nenhum rollback foi iniciado automaticamente e, em vez disso, um é proposto: antes é preciso corrigir anotações ({{annotations}}).',
  'automatic.unfinished':
    'Nenhum rollback foi iniciado automaticamente: a operação {{operation}} ({{status}}) está em andamento.',
  'automatic.not-v2':
    'Nenhum rollback foi iniciado automaticamente: a v2 não está em serviço (modo {{mode}}).',
  'automatic.frozen':
    'Nenhum rollback foi iniciado automaticamente e, em vez disso, um é proposto: as ativações estão congeladas desde {{since}} ({{reason}}).',
  'automatic.recent':
    'Nenhum rollback foi iniciado automaticamente e, em vez disso, um é proposto: {{operation}} o foi em {{at}}, e o máximo é um em 24 h.',
  'automatic.not-firing':
    'Nenhum rollback foi iniciado automaticamente e, em vez disso, um é proposto: não se vê mais {{trigger}} disparado.',
  'automatic.unknown':
    'Nenhum rollback foi iniciado automaticamente e, em vez disso, um é proposto: {{triggers}} não pode ser avaliado agora.',
};
