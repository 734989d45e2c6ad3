import { z } from 'zod';

/** One place where real Chatwoot, and so the stand-in, differs from its OpenAPI document. */
export interface ContractDeviation {
  method: string;
  path: string;
  reason: string;
  /** The status the document has for the answer that really comes with 200. */
  documentedStatus?: number;
  /** Turns a real answer into the one documented. */
  toDocumented: (body: unknown) => unknown;
}

const ACCOUNT = '/api/v1/accounts/{account_id}';
const WORDS = ['incoming', 'outgoing', 'activity', 'template'];

const wrapped = z.object({ payload: z.unknown() });
const unwrap = (body: unknown) => wrapped.parse(body).payload;
const messageSchema = z.looseObject({ message_type: z.number() });
const conversationSchema = z.looseObject({
  timestamp: z.number(),
  messages: z.array(messageSchema),
});

function message(body: unknown) {
  const real = messageSchema.parse(body);
  return { ...real, message_type: WORDS[real.message_type] };
}

function conversation(body: unknown) {
  const real = conversationSchema.parse(body);
  return {
    ...real,
    timestamp: String(real.timestamp),
    messages: real.messages.map(message),
  };
}

function conversationPage(body: unknown) {
  const real = z
    .object({ data: z.looseObject({ payload: z.array(z.unknown()) }) })
    .parse(body);
  return {
    data: { ...real.data, payload: real.data.payload.map(conversation) },
  };
}

function pendingAsOpen(body: unknown) {
  const real = z
    .object({ payload: z.looseObject({ current_status: z.string() }) })
    .parse(body);
  return real.payload.current_status === 'pending'
    ? { payload: { ...real.payload, current_status: 'open' } }
    : body;
}

const messageReason =
  'message_type is a number over REST; the words are used in webhooks';
const conversationReason = `timestamp is a number of seconds, and ${messageReason}`;
const listReason = 'the source wraps the list in payload';

/** Every deviation there is. What is not named here is held to the document as it stands. */
export const contractDeviations: readonly ContractDeviation[] = [
  {
    method: 'get',
    path: `${ACCOUNT}/automation_rules`,
    reason: listReason,
    toDocumented: unwrap,
  },
  {
    method: 'get',
    path: `${ACCOUNT}/inboxes`,
    reason: listReason,
    toDocumented: unwrap,
  },
  {
    method: 'get',
    path: `${ACCOUNT}/webhooks`,
    reason: 'the source wraps the list twice, in payload.webhooks',
    toDocumented: body =>
      z.object({ webhooks: z.unknown() }).parse(unwrap(body)).webhooks,
  },
  {
    method: 'get',
    path: `${ACCOUNT}/conversations/{conversation_id}/messages`,
    reason: `the source answers {meta, payload}; ${messageReason}`,
    toDocumented: body => z.array(z.unknown()).parse(unwrap(body)).map(message),
  },
  {
    method: 'post',
    path: `${ACCOUNT}/conversations/{conversation_id}/messages`,
    reason: messageReason,
    toDocumented: message,
  },
  {
    method: 'get',
    path: `${ACCOUNT}/conversations`,
    reason: conversationReason,
    toDocumented: conversationPage,
  },
  {
    method: 'post',
    path: `${ACCOUNT}/conversations/filter`,
    reason: conversationReason,
    toDocumented: conversationPage,
  },
  {
    method: 'get',
    path: `${ACCOUNT}/conversations/{conversation_id}`,
    reason: conversationReason,
    toDocumented: conversation,
  },
  {
    method: 'post',
    path: `${ACCOUNT}/conversations/{conversation_id}/toggle_status`,
    reason: 'pending can be asked for, and the answer then says pending',
    toDocumented: pendingAsOpen,
  },
  {
    method: 'get',
    path: `${ACCOUNT}/inboxes/{id}/agent_bot`,
    reason: 'the document gives 204 a body; the source answers 200 {agent_bot}',
    documentedStatus: 204,
    toDocumented: body =>
      z.object({ agent_bot: z.unknown() }).parse(body).agent_bot,
  },
  {
    method: 'post',
    path: `${ACCOUNT}/inboxes/{id}/set_agent_bot`,
    reason: 'the document says 204; the source answers an empty 200',
    documentedStatus: 204,
    toDocumented: () => undefined,
  },
];

/** Statuses the source answers where the document names others or none. */
export const undocumentedStatuses: ReadonlyMap<number, string> = new Map([
  [401, 'a bad token is 401 everywhere; the document says 403 for some calls'],
  [404, 'a missing record or account is 404 everywhere'],
  [422, 'what the model refuses is 422; the document never mentions it'],
]);
