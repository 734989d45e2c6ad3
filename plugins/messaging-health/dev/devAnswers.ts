import {
  academiaPedraAlta,
  ago,
  answerFleet,
  Answers,
  breached,
  cantinaAurora,
  duplicatesSuspected,
  executionsBeside,
  failedRollback,
  fleet,
  fleetOf,
  fleetRollback,
  historyFor,
  incident,
  incidentSummary,
  inContingency,
  livrariaTresRios,
  oficinaVentoSul,
  overview,
  ratioVerdict,
  Refusal,
  rehearsal,
  sweep,
  UNKNOWNS,
  v2ActiveAgain,
  waiting,
  webhookPending,
  whatIfAnswer,
  whatsappVolume,
} from '../src/testing';

/** A round that is late, with a source that does not answer. */
const lateSweep = sweep({
  state: 'late',
  tookMilliseconds: 22_000,
  sources: [
    ...sweep().sources,
    {
      source: 'prometheus-webhook',
      signal: 'webhook',
      askedAt: sweep().sources[0].askedAt,
      problem: 'connect ECONNREFUSED 127.0.0.1:9090',
    },
  ],
});

/** Organizations by the last digit of their id, each in another state. */
const OVERVIEWS: Record<string, ReturnType<typeof overview>> = {
  '1': {
    ...breached,
    policy: 'propose-rollback',
    triggers: [
      breached.triggers[0],
      UNKNOWNS['insufficient-data'],
      UNKNOWNS['no-source'],
      whatsappVolume,
      duplicatesSuspected,
      executionsBeside,
    ],
  },
  '3': waiting,
  '4': inContingency({
    organization: overview().organization,
    driftWatch: { comparedAt: ago(4), drifts: [v2ActiveAgain] },
    rehearsal: rehearsal(['The key of n8n may not activate workflows.']),
    health: 'at-risk',
    policy: 'rollback',
    triggers: [
      webhookPending,
      ratioVerdict('identity-failure', { sourceKind: 'probe' }),
      ...overview().triggers.slice(2),
    ],
  }),
  '5': overview({
    ...waiting,
    health: 'breached',
    operation: failedRollback,
    candidates: undefined,
    sweep: lateSweep,
    blindSince: UNKNOWNS['no-data'].since,
    triggers: [
      UNKNOWNS.stale,
      UNKNOWNS['source-unavailable'],
      UNKNOWNS['never-evaluated'],
      ...overview().triggers.slice(3),
    ],
  }),
};

const rows = [...fleet.items, ...fleetOf(9996)];

/** What the screens show in the harness; nothing of it is real. */
export const devAnswers: Answers = {
  getFleet: request => ({ ...answerFleet(rows, request), sweep: lateSweep }),
  getOrganization: ({ path }) => {
    const found = OVERVIEWS[path.slice(-1)];
    if (!found) {
      throw new Refusal(404, 'No such organization in the harness.');
    }
    return found;
  },
  getFigureHistory: historyFor,
  askWhatIf: () => whatIfAnswer,
  previewOperation: () => ({
    steps: [
      {
        id: 'freeze-activations',
        alreadyHolds: false,
        possible: true,
        statements: [
          {
            code: 'operation.freeze.would-begin',
            values: {},
            text: 'Activations are allowed now; they would be frozen.',
          },
        ],
      },
    ],
  }),
  listIncidents: () => ({
    items: [
      incidentSummary(),
      incidentSummary({ number: 'INC-000017', status: 'closed' }),
    ],
    nextCursor: 'more',
  }),
  getIncident: () => incident(),
  listFleetRollbacks: () => ({ items: [fleetRollback()] }),
  getFleetRollback: () => fleetRollback(),
};

/** Entities of the harness's catalog. */
export const devEntities = [
  cantinaAurora,
  livrariaTresRios,
  academiaPedraAlta,
  oficinaVentoSul,
];
