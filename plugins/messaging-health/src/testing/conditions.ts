import {
  SuspicionFigures,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { ago, HOUR, MINUTE } from './moments';
import { hour } from './triggers';

export const whatsappSuspected: TriggerVerdict = {
  trigger: 'whatsapp-regression',
  state: 'suspected',
  watched: true,
  since: ago(4 * MINUTE),
};

const volume: SuspicionFigures = {
  measure: 'volume',
  observed: 29,
  limit: 30,
  usual: 100,
  total: 29,
  failed: 0,
  windowSeconds: HOUR,
  staleAfterSeconds: 900,
  upTo: ago(5),
};

/** Far fewer conversations than usual. */
export const whatsappVolume: TriggerVerdict = {
  ...whatsappSuspected,
  source: 'crm-sql-whatsapp',
  evaluatedAt: ago(3),
  suspicion: volume,
  series: hour(() => 0).map((point, index) => ({
    ...point,
    total: index < 30 ? 2 : index % 2,
  })),
};

/** New conversations that lack a contact. */
export const whatsappFailures: TriggerVerdict = {
  ...whatsappVolume,
  suspicion: {
    ...volume,
    measure: 'failures',
    observed: 0.06,
    limit: 0.01,
    total: 100,
    failed: 6,
  },
};

/** Five groups of duplicates within half an hour. */
export const duplicatesSuspected: TriggerVerdict = {
  trigger: 'duplicates',
  state: 'suspected',
  watched: true,
  since: ago(7 * MINUTE),
  source: 'crm-sql-duplicates',
  evaluatedAt: ago(3),
  suspicion: {
    measure: 'groups',
    observed: 5,
    limit: 3,
    total: 5,
    failed: 5,
    windowSeconds: 30 * MINUTE,
    staleAfterSeconds: 900,
    upTo: ago(5),
  },
  series: hour(() => 0).map((point, index) => {
    const groups = index > 35 && index % 5 === 0 ? 1 : 0;
    return { ...point, total: groups, failed: groups };
  }),
};

export const whatsappUnwatched: TriggerVerdict = {
  trigger: 'whatsapp-regression',
  state: 'inactive',
  watched: false,
};
export const duplicatesUnwatched: TriggerVerdict = {
  trigger: 'duplicates',
  state: 'inactive',
  watched: false,
};
export const duplicatesConfirmed: TriggerVerdict = {
  trigger: 'duplicates',
  state: 'firing',
  watched: false,
  since: ago(2 * MINUTE),
  firingSince: ago(2 * MINUTE),
  confirmation: {
    by: 'user:default/ana.plantao',
    at: ago(2 * MINUTE),
    note: 'Three customers wrote twice.',
  },
};
