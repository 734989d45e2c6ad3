import {
  academiaPedraAlta,
  Answers,
  breached,
  cantinaAurora,
  failedRollback,
  fleet,
  incident,
  incidentSummary,
  livrariaTresRios,
  oficinaVentoSul,
  overview,
  Refusal,
  waiting,
} from '../src/testing';

/** Organizations by the last digit of their id, each in another state. */
const OVERVIEWS: Record<string, ReturnType<typeof overview>> = {
  '1': breached,
  '3': waiting,
  '4': overview(),
  '5': { ...waiting, operation: failedRollback, candidates: undefined },
};

/** What the screens show in the harness; nothing of it is real. */
export const devAnswers: Answers = {
  getFleet: () => fleet,
  getOrganization: ({ path }) => {
    const found = OVERVIEWS[path.slice(-1)];
    if (!found) {
      throw new Refusal(404, 'No such organization in the harness.');
    }
    return found;
  },
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
};

/** Entities of the harness's catalog. */
export const devEntities = [
  cantinaAurora,
  livrariaTresRios,
  academiaPedraAlta,
  oficinaVentoSul,
];
