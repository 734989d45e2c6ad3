import { healthStatements } from '../healthStatements';

export const healthInPortuguese: Record<keyof typeof healthStatements, string> =
  {
    'health.never-evaluated':
      'Ainda não avaliado. A primeira rodada pelas fontes de sinais leva alguns segundos.',
    'health.not-judged-lately':
      'Sem avaliação desde {{at}}: as rodadas pelas fontes de sinais estão paradas.',
    'health.no-source':
      'Nenhuma fonte dá números para isto. Instale um módulo que o faça ou envie observações do sinal {{signal}}.',
    'health.no-data': 'A fonte {{source}} não tem números desta organização.',
    'health.insufficient-data':
      '{{total}} de {{minimum}} eventos em {{minutes}} min: poucos para julgar.',
    'health.source-unavailable':
      'A fonte {{source}} não pôde ser consultada: {{message}}',
    'health.stale': 'A fonte {{source}} não tem números desde {{since}}.',
    'health.pending':
      'Acima do limite; dispara quando todos os minutos ficarem assim por {{minutes}} min.',
    'health.suspected':
      'Os números levantam a suspeita. Quem vê o impacto confirma ou deixa estar.',
    'health.no-usual-volume':
      'O volume usual desta hora não é conhecido ou é pequeno demais para comparar.',
    'health.keeps-firing':
      'Não está mais acima do limite; termina após {{minutes}} min sem violação.',
    'health.not-watched':
      'Nenhuma fonte mede isto. Uma pessoa que o veja pode confirmar.',
    'health.confirmed': 'Confirmado por {{by}}.',
  };
