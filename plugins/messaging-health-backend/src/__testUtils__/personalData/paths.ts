import { randomUUID } from 'crypto';
import { CORPUS_DATA, CORPUS_TEXT, MARIA } from './corpus';

/** One way by which data come in. */
export interface PersonalDataPath {
  name: string;
  /** What is posted where; `incident` is an open one, `text` the corpus with a mark. */
  request(at: { incident: string; organizationId: string; text: string }): {
    path: string;
    body: object;
  };
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

const ofIncident = (
  name: string,
  last: string,
  body: (text: string) => object,
): PersonalDataPath => ({
  name,
  request: ({ incident, text }) => ({
    path: `/incidents/${incident}/${last}`,
    body: body(text),
  }),
});

/** Begins a rollback. */
export const ROLLBACK: PersonalDataPath = {
  name: 'the reason of an operation',
  request: ({ organizationId, text }) => ({
    path: '/operations',
    body: { kind: 'rollback', organizationId, reason: text },
  }),
};

/** Ends an operation, so that another may be begun. */
export const abortOf = (operationId: string): PersonalDataPath => ({
  name: 'the reason of an abort',
  request: ({ text }) => ({
    path: `/operations/${operationId}/abort`,
    body: { reason: text, leaveUnserved: true },
  }),
});

/** Begins a return; its incident has a decision, and no operation that is unfinished. */
export const ROLL_FORWARD: PersonalDataPath = {
  name: 'what a return stands on',
  request: ({ organizationId, text }) => ({
    path: '/operations',
    body: {
      kind: 'roll-forward',
      organizationId,
      reason: text,
      rollForward: {
        correction: {
          url: 'https://git.example/pull/7?email=maria.inventada%40exemplo.test&token=inventedQuery66',
          author: `Rui ${MARIA.email}`,
          reviewer: `Bia ${MARIA.phone}`,
        },
        smokeReport: {
          fileName: `smoke of ${MARIA.phone}.xml`,
          content: `<testsuite tests="1"><testcase name="of ${MARIA.phone} ${MARIA.email}"/></testsuite>`,
        },
        window: { from: inDays(0), until: inDays(0.5) },
      },
    },
  }),
};

/**
 * Every way by which texts and data come in from people and senders. A new one is a new line
 * here, and is then held to what holds for all.
 */
export const PERSONAL_DATA_PATHS: PersonalDataPath[] = [
  {
    name: 'the reason of an incident',
    request: ({ organizationId, text }) => ({
      path: '/incidents',
      body: { organizationId, reason: text },
    }),
  },
  ofIncident('a note', 'notes', text => ({ text })),
  ofIncident('a severity', 'severity', text => ({
    severity: 'critical',
    reason: text,
  })),
  ofIncident('the note of a role', 'roles/communication', text => ({
    holder: 'user:default/ana',
    note: text,
  })),
  ofIncident('a hypothesis', 'hypotheses', text => ({ text })),
  ofIncident('a corrective action', 'corrective-actions', text => ({
    title: text.slice(0, 290),
    owner: 'user:default/ana',
    dueOn: inDays(3).slice(0, 10),
    link: 'https://tracker.example/7?email=maria.inventada%40exemplo.test&token=inventedQuery66',
  })),
  ofIncident('a planned return', 'go-live', text => ({
    at: inDays(2),
    note: text,
  })),
  ofIncident('a message to the customer', 'communications', text => ({
    kind: 'update',
    language: 'pt',
    text,
    to: { via: 'manual', recipients: [MARIA.email, MARIA.phone] },
    requestId: randomUUID(),
  })),
  ofIncident('a root cause analysis', 'rca', text => ({
    stage: 'preliminary',
    language: 'pt',
    text,
    basedOn: 0,
  })),
  ofIncident('a file of text', 'attachments', text => ({
    name: `log of ${MARIA.phone}.txt`,
    type: 'text/plain',
    content: base64(text),
    note: text,
  })),
  ofIncident('a file of JSON', 'attachments', text => ({
    name: 'payload.json',
    type: 'application/json',
    content: base64(JSON.stringify({ ...CORPUS_DATA, more: [text] })),
  })),
  ofIncident('a table', 'attachments', text => ({
    name: 'contacts.csv',
    type: 'text/csv',
    content: base64(
      `id,nome,telefone,content,log\n7,${MARIA.name},${
        MARIA.phone
      },meu pedido sumiu da cozinha azul,"${text.replace(/"/g, '""')}"\n`,
    ),
  })),
  {
    name: 'a confirmed condition',
    request: ({ organizationId, text }) => ({
      path: `/organizations/${organizationId}/conditions/duplicates/confirm`,
      body: { note: text },
    }),
  },
  {
    name: 'a withdrawn condition',
    request: ({ organizationId, text }) => ({
      path: `/organizations/${organizationId}/conditions/duplicates/withdraw`,
      body: { reason: text },
    }),
  },
  ROLLBACK,
  {
    name: 'pushed observations',
    request: ({ organizationId }) => ({
      path: '/observations',
      body: {
        sender: `whatsapp of ${MARIA.phone}`,
        observations: [
          {
            id: `${MARIA.phone}:${MARIA.email}`,
            organizationId,
            signal: 'webhook',
            at: new Date().toISOString(),
            total: 1,
            failed: 1,
          },
        ],
      },
    }),
  },
];

/** Requests that are refused: what they hold must not come back or be logged. */
export const REFUSED_PATHS: PersonalDataPath[] = [
  ofIncident('a field that is not known', 'notes', text => ({
    text,
    [MARIA.email]: CORPUS_TEXT,
  })),
  ofIncident('a file that is not what it says', 'attachments', text => ({
    name: MARIA.phone,
    type: 'image/png',
    content: base64(text),
  })),
  ofIncident('JSON that is none', 'attachments', text => ({
    name: 'a.json',
    type: 'application/json',
    content: base64(`{${text}`),
  })),
  {
    name: 'an incident that is not there',
    request: ({ text }) => ({
      path: '/incidents/INC-999999/notes',
      body: { text },
    }),
  },
];

/** Everything by which what came in may leave again; files that were attached aside. */
export function pathsOfAnswers({
  incident,
  organizationId,
}: {
  incident: string;
  organizationId: string;
}): string[] {
  const ofOne = [
    '',
    '/communications',
    '/communications/draft?kind=initial',
    '/clocks',
    '/rca',
    '/rca/draft',
    '/rca/draft?language=en',
    '/closing',
    '/head',
    '/verify',
    '/dossier?format=markdown',
    '/dossier?format=markdown&language=en',
    '/dossier?format=json',
    '/dossier?format=pdf',
  ];
  return [
    ...ofOne.map(last => `/incidents/${incident}${last}`),
    '/incidents',
    '/incidents?search=pedido',
    '/incident-export',
    '/incident-statistics',
    '/incident-documents',
    '/organizations',
    `/organizations/${organizationId}`,
    `/organizations/${organizationId}/gate`,
    '/sweep',
  ];
}
