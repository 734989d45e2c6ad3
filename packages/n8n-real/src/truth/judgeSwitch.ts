import { Run } from '../n8n/N8nApi';
import { SentMessage } from '../traffic/MessageLedger';
import { Flow } from '../world/Pair';

/** One switch, as n8n's own executions and answers show it. */
export interface SwitchTruth {
  /** Customers' messages from the start until after the end. */
  sent: number;
  /** Messages whose every delivery was answered with other than 2xx, or not at all. */
  refused: number;
  /** Messages that n8n took with 2xx, and that no flow ran for. */
  vanished: number;
  /** Messages that more than one execution ran for. */
  doubled: number;
  /** Milliseconds from the start until each webhook had run the wanted flow; absent where one never did. */
  servedAfter?: number;
  /** Milliseconds from the start until the last message that was lost; absent where none was. */
  lastLostAfter?: number;
  /** Of the messages after the end: how many the wanted flow alone ran for, and how many not. */
  afterEnd: { right: number; wrong: number; lost: number };
  /** Ids of the workflows that ran after the end. */
  ranAfterEnd: string[];
  /** True where after the end the wanted flow ran for every message, through each webhook. */
  isRight: boolean;
}

interface Question {
  wanted: Flow;
  /** One for each webhook. */
  inboxIds: readonly number[];
  startedAt: number;
  /** From then on only the wanted flow may run. */
  endedAt: number;
  messages: readonly SentMessage[];
  runs: readonly Run[];
}

const isTaken = (message: SentMessage) =>
  message.answers.some(
    status => status !== undefined && status >= 200 && status < 300,
  );

function runsByMessage(runs: readonly Run[]): Map<number, Run[]> {
  const byMessage = new Map<number, Run[]>();
  for (const run of runs) {
    byMessage.set(run.message, [...(byMessage.get(run.message) ?? []), run]);
  }
  return byMessage;
}

/** When the last of the webhooks ran the wanted flow for a message that came after the start. */
function servedAt(
  { wanted, inboxIds, messages, startedAt }: Question,
  ran: Map<number, Run[]>,
): number | undefined {
  const firsts = inboxIds.map(inboxId =>
    Math.min(
      ...messages
        .filter(message => message.inboxId === inboxId)
        .flatMap(message => ran.get(message.id) ?? [])
        .filter(run => run.flow === wanted && run.startedAt >= startedAt)
        .map(run => run.startedAt),
    ),
  );
  const last = Math.max(...firsts);
  return Number.isFinite(last) ? last : undefined;
}

function judgeAfterEnd(question: Question, ran: Map<number, Run[]>) {
  const { wanted, endedAt, inboxIds } = question;
  const later = question.messages.filter(({ sentAt }) => sentAt >= endedAt);
  const flowsOf = (message: SentMessage) => ran.get(message.id) ?? [];
  const isRun = (message: SentMessage) =>
    flowsOf(message).length > 0 &&
    flowsOf(message).every(({ flow }) => flow === wanted);
  const lost = later.filter(message => flowsOf(message).length === 0);
  const right = later.filter(isRun);
  return {
    afterEnd: {
      right: right.length,
      wrong: later.length - right.length - lost.length,
      lost: lost.length,
    },
    ranAfterEnd: [
      ...new Set(later.flatMap(flowsOf).map(({ workflowId }) => workflowId)),
    ],
    isRight:
      right.length === later.length &&
      inboxIds.every(id => right.some(({ inboxId }) => inboxId === id)),
  };
}

/** Tells from messages, answers and executions what a switch cost and how it ended. */
export function judgeSwitch(question: Question): SwitchTruth {
  const { messages, runs, startedAt } = question;
  const ran = runsByMessage(runs);
  const lost = messages.filter(({ id }) => !ran.has(id));
  const served = servedAt(question, ran);
  const lastLost = Math.max(...lost.map(({ sentAt }) => sentAt));
  return {
    sent: messages.length,
    refused: lost.filter(message => !isTaken(message)).length,
    vanished: lost.filter(isTaken).length,
    doubled: messages.filter(({ id }) => (ran.get(id)?.length ?? 0) > 1).length,
    ...(served === undefined ? {} : { servedAfter: served - startedAt }),
    ...(lost.length === 0 ? {} : { lastLostAfter: lastLost - startedAt }),
    ...judgeAfterEnd(question, ran),
  };
}
