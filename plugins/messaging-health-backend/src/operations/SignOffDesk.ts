import { ConflictError } from '@backstage/errors';
import {
  Actor,
  AlreadyAnsweredError,
  ConversationCandidate,
  isStepOver,
  OperationStep,
  REQUIRED_SIGN_OFFS,
  say,
  SignOff,
  SignOffRequest,
} from '@messaging-health/backstage-plugin-common';
import { AnsweredConversation } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { announce } from './announce';
import { OperationEngine } from './engine/OperationEngine';
import { withDeadline } from './engine/withDeadline';
import { nameActor } from '../timeline/nameActor';
import { OperationRecord } from './OperationRecord';
import { OperationsDependencies } from './OperationsDependencies';
import { countSignOffs } from './store/countSignOffs';
import { findOperation } from './store/findOperation';
import { insertSignOff } from './store/insertSignOff';
import { moveOperation } from './store/moveOperation';
import { messageColumn } from './store/operationRow';
import { updateStep } from './store/updateStep';
import { statusesThatTake } from './transitions';

/** Enough for three different ones, whoever signs at the same time. */
const CANDIDATES_OFFERED = 20;
const PATIENCE_MILLISECONDS = 15_000;
const LOOK_MILLISECONDS = 200;
const MOST_LOOKS = 15;

const isOver = (step: OperationStep | undefined) =>
  step === undefined || isStepOver(step.status);

/** Where people say that a conversation is really served (runbook §3.6). */
export class SignOffDesk {
  constructor(
    private readonly deps: OperationsDependencies,
    private readonly engine: OperationEngine,
  ) {}

  /** Conversations since the switch that nobody has signed yet, newest first. */
  async listCandidates({
    operation,
    switchedAt,
  }: OperationRecord): Promise<ConversationCandidate[]> {
    if (!switchedAt) {
      return [];
    }
    const organization = await this.deps.organizations.get(
      operation.organizationId,
    );
    const found = await withDeadline({
      pacemaker: this.deps.pacemaker,
      milliseconds: PATIENCE_MILLISECONDS,
      work: signal =>
        this.deps.platforms.inbox
          .get()
          .listAnsweredConversations(organization, {
            since: switchedAt,
            limit: CANDIDATES_OFFERED,
            signal,
          }),
    });
    const signed = new Set(
      operation.signOffs.map(({ conversationId }) => conversationId),
    );
    return found
      .filter(({ conversationId }) => !signed.has(conversationId))
      .map(conversation => this.toCandidate(conversation));
  }

  async signOff(
    record: OperationRecord,
    request: SignOffRequest,
    by: Actor,
  ): Promise<void> {
    const { conversationId } = request;
    const { operation } = await this.waitOutALook(record);
    this.refuseLate({ ...record, operation }, conversationId);
    const candidates = await this.listCandidates(record);
    if (!candidates.some(one => one.conversationId === conversationId)) {
      throw new ConflictError(
        `Conversation ${conversationId} has no customer's message with a person's reply after it since the switch, so it can't be signed off. Choose one of the candidates.`,
      );
    }
    const { knex, clock, mask, incidents } = this.deps;
    const signOff: SignOff = {
      conversationId,
      by: nameActor(by),
      at: toTimestamp(clock.now()),
      note: request.note ? mask(request.note) : undefined,
    };
    await knex.transaction(transaction =>
      this.store(transaction, operation.id, signOff, by),
    );
    // Told again by the engine when it goes on, should this process end here.
    await incidents.recordSignOff({
      incident: operation.incident,
      operationId: operation.id,
      conversationId,
      by,
      note: signOff.note,
    });
    await announce(this.deps, operation.id);
    this.engine.kick(operation.id);
  }

  /** A reminder has the step begun for an instant; a person must not be refused for that. */
  private async waitOutALook(
    record: OperationRecord,
  ): Promise<OperationRecord> {
    const { knex, clock } = this.deps;
    let newest = record;
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const { status, steps } = newest.operation;
      const step = steps.find(({ id }) => id === 'validate-conversations');
      if (status !== 'running' || step?.attempts === 0 || isOver(step)) {
        break;
      }
      await clock.sleep(LOOK_MILLISECONDS);
      newest =
        (await findOperation({ knex, id: record.operation.id })) ?? newest;
    }
    return newest;
  }

  private refuseLate(
    { operation }: OperationRecord,
    conversationId: number,
  ): void {
    if (
      operation.signOffs.some(
        signed => signed.conversationId === conversationId,
      )
    ) {
      throw new AlreadyAnsweredError(
        `Conversation ${conversationId} is signed off already. Choose another one.`,
      );
    }
    if (operation.status !== 'waiting') {
      throw new AlreadyAnsweredError(
        `Operation ${operation.id} waits for no sign-off; it is ${operation.status}.`,
      );
    }
  }

  /** The whole answer in one change; the operation's row is its lock. */
  private async store(
    transaction: Knex.Transaction,
    operationId: string,
    signOff: SignOff,
    by: Actor,
  ): Promise<void> {
    const from = statusesThatTake('people-are-done');
    const updated_at = signOff.at;
    const waits = await moveOperation({
      transaction,
      id: operationId,
      from,
      changes: { updated_at },
    });
    if (!waits) {
      throw new AlreadyAnsweredError(
        `Operation ${operationId} has its sign-offs already, or was ended.`,
      );
    }
    if (!(await insertSignOff({ transaction, operationId, signOff, by }))) {
      throw new AlreadyAnsweredError(
        `Conversation ${signOff.conversationId} was signed off by somebody else a moment ago. Choose another one.`,
      );
    }
    const signed = await countSignOffs({ knex: transaction, operationId });
    const isEnough = signed >= REQUIRED_SIGN_OFFS;
    const message = say('operation.conversations.waiting', {
      signed,
      required: REQUIRED_SIGN_OFFS,
    });
    await updateStep({
      transaction,
      operationId,
      stepId: 'validate-conversations',
      changes: {
        message: messageColumn.encode(message),
        ...(isEnough ? { status: 'done', finished_at: signOff.at } : {}),
      },
    });
    if (isEnough) {
      await moveOperation({
        transaction,
        id: operationId,
        from,
        changes: { status: 'running', wakes_at: null, updated_at },
      });
    }
  }

  private toCandidate(
    conversation: AnsweredConversation,
  ): ConversationCandidate {
    const { incomingText, incomingAt, humanReplyAt, ...rest } = conversation;
    return {
      ...rest,
      incomingAt: toTimestamp(incomingAt),
      humanReplyAt: toTimestamp(humanReplyAt),
      excerpt: excerptOf(this.deps.mask(incomingText)),
    };
  }
}

const EXCERPT_LENGTH = 80;

function excerptOf(text: string): string {
  return text.length > EXCERPT_LENGTH
    ? `${text.slice(0, EXCERPT_LENGTH - 1)}…`
    : text;
}
