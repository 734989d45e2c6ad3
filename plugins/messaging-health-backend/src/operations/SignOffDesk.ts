import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import {
  Actor,
  AlreadyAnsweredError,
  ConversationCandidate,
  REQUIRED_SIGN_OFFS,
  say,
  SignOff,
  SignOffRequest,
  waitsFor,
} from '@messaging-health/backstage-plugin-common';
import { AnsweredConversation } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { announce } from './announce';
import { OperationEngine } from './engine/OperationEngine';
import { StepDeadlineError } from './engine/StepDeadlineError';
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
import { waitOutALook } from './waitOutALook';

/** Enough for three different ones, whoever signs at the same time. */
const CANDIDATES_OFFERED = 20;
const PATIENCE_MILLISECONDS = 15_000;
/** Reminders are minutes apart, so that two in a row are never met. */
const MOST_TRIES = 3;

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
    }).catch(sayWhoIsSlow);
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
    const { operation } = await this.waitForTurn(record, conversationId);
    const candidates = await this.listCandidates(record);
    if (!candidates.some(one => one.conversationId === conversationId)) {
      throw new ConflictError(
        `Conversation ${conversationId} has no customer's message with a person's reply after it since the switch, so it can't be signed off. Choose one of the candidates.`,
      );
    }
    const { clock, mask, incidents } = this.deps;
    const signOff: SignOff = {
      conversationId,
      by: nameActor(by),
      at: toTimestamp(clock.now()),
      note: request.note ? mask(request.note) : undefined,
    };
    await this.keep(record, signOff, by);
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

  /** Throws `AlreadyAnsweredError` where the operation takes no sign-off of this conversation. */
  private async waitForTurn(
    record: OperationRecord,
    conversationId: number,
  ): Promise<OperationRecord> {
    const newest = await waitOutALook(this.deps, record);
    this.refuseLate(newest, conversationId);
    return newest;
  }

  private async keep(
    record: OperationRecord,
    signOff: SignOff,
    by: Actor,
  ): Promise<void> {
    const { knex } = this.deps;
    const { id } = record.operation;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const isKept = await knex.transaction(transaction =>
        this.store(transaction, id, signOff, by),
      );
      if (isKept) {
        return;
      }
      // It was begun again just now, for a reminder; or it does not wait any more.
      const newest = (await findOperation({ knex, id })) ?? record;
      await this.waitForTurn(newest, signOff.conversationId);
    }
    throw new AlreadyAnsweredError(
      `Operation ${id} did not take the sign-off in time. Try again.`,
    );
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
    if (waitsFor(operation) !== 'sign-offs') {
      throw new AlreadyAnsweredError(
        `Operation ${operation.id} waits for no sign-off; it is ${operation.status}.`,
      );
    }
  }

  /** The whole answer in one change, whose lock is the operation's row; false where it does not wait. */
  private async store(
    transaction: Knex.Transaction,
    operationId: string,
    signOff: SignOff,
    by: Actor,
  ): Promise<boolean> {
    const from = statusesThatTake('people-are-done');
    const updated_at = signOff.at;
    const waits = await moveOperation({
      transaction,
      id: operationId,
      from,
      changes: { updated_at },
    });
    if (!waits) {
      return false;
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
    return true;
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

/** A person asked, and no step: they are told of the system that did not answer, and what to do. */
function sayWhoIsSlow(error: unknown): never {
  throw error instanceof StepDeadlineError
    ? new ServiceUnavailableError(
        `The inbox platform did not list its conversations within ${
          PATIENCE_MILLISECONDS / 1000
        } s. Nothing is lost; look again in a minute, or see whether Chatwoot itself is slow.`,
        error,
      )
    : error;
}
