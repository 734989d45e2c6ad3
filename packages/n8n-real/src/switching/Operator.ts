import { setTimeout as sleep } from 'node:timers/promises';
import {
  isOperationFinished,
  MessagingHealthClient,
  Operation,
  StartOperationRequest,
  waitsFor,
} from '@messaging-health/backstage-plugin-common';
import { BackendProcess } from '@messaging-health/bench';
import { signIn } from '../backend/signIn';
import { Customers } from '../traffic/Customers';
import { waitUntil } from '../waitUntil';
import { Pair } from '../world/Pair';
import { smokeReport } from './smokeReport';

const LOOKS_EVERY = 150;
/** Chatwoot's times are whole seconds: what is to be after the switch has to be written a second later. */
const CHATWOOT_SECOND = 1_100;
const SIGNED_WITHIN = 30_000;
const SIGN_OFFS = 3;
const HOUR = 60 * 60_000;

/** An operation that has come to its end, or to where it would stay. */
export interface Ended {
  /** Absent where it was refused. */
  operation?: Operation;
  /** When it was asked for, just before the request. */
  askedAt: number;
  endedAt: number;
  /** What kept the operator from doing their part, where something did. */
  trouble?: string;
}

/** The person who starts operations and signs conversations off, by HTTP as a browser does. */
export class Operator {
  constructor(
    private readonly backend: BackendProcess,
    private readonly customers: Customers,
    /** How long an operation may take. */
    private readonly patience: number,
  ) {}

  async rollBack(pair: Pair): Promise<Ended> {
    return this.carryOut(pair, {
      kind: 'rollback',
      organizationId: pair.organization.id,
      reason: 'Measured against a real n8n.',
    });
  }

  async rollForward(pair: Pair): Promise<Ended> {
    const now = Date.now();
    return this.carryOut(pair, {
      kind: 'roll-forward',
      organizationId: pair.organization.id,
      reason: 'Measured against a real n8n.',
      rollForward: {
        correction: {
          url: 'https://git.example.com/invented/pulls/7',
          author: 'Bruno Exemplo',
          reviewer: 'Carla Exemplo',
        },
        smokeReport: { fileName: 'smoke.xml', content: smokeReport() },
        window: {
          from: new Date(now - HOUR).toISOString(),
          until: new Date(now + HOUR).toISOString(),
        },
      },
    });
  }

  private async carryOut(
    pair: Pair,
    request: StartOperationRequest,
  ): Promise<Ended> {
    const client = this.backend.clientWith(await signIn(this.backend.url));
    const askedAt = Date.now();
    let operation: Operation | undefined;
    let trouble: string | undefined;
    try {
      operation = await client.call('startOperation', { body: request });
      const deadline = askedAt + this.patience;
      await this.attend(client, pair, { id: operation.id, deadline });
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error);
    }
    if (operation) {
      const operationId = operation.id;
      operation = await client.call('getOperation', { operationId });
    }
    return { operation, askedAt, endedAt: Date.now(), trouble };
  }

  /** Looks on, and does the person's part, until nothing more would happen. */
  private async attend(
    client: MessagingHealthClient,
    pair: Pair,
    { id, deadline }: { id: string; deadline: number },
  ): Promise<void> {
    while (Date.now() < deadline) {
      const operation = await client.call('getOperation', { operationId: id });
      const { status } = operation;
      if (isOperationFinished(status) || status === 'failed') {
        return;
      }
      if (waitsFor(operation) === 'sign-offs') {
        await this.signOff(client, pair, id);
      }
      await sleep(LOOKS_EVERY);
    }
    throw new Error(`It did not end within ${this.patience / 1000} s.`);
  }

  /** Three customers write, a person answers them, and the operator says so. */
  private async signOff(
    client: MessagingHealthClient,
    pair: Pair,
    operationId: string,
  ): Promise<void> {
    await sleep(CHATWOOT_SECOND);
    for (let index = 0; index < SIGN_OFFS; index++) {
      const person = `Pessoa atendida ${index} ${operationId.slice(0, 8)}`;
      await this.customers.answer(
        await this.customers.write(pair, index, person),
      );
    }
    const candidates = await waitUntil(SIGNED_WITHIN, 300, async () => {
      const found = await client.call('listCandidates', { operationId });
      return found.candidates.length >= SIGN_OFFS
        ? found.candidates.slice(0, SIGN_OFFS)
        : undefined;
    });
    if (!candidates) {
      throw new Error(
        `Operation ${operationId} found no three answered conversations within ${
          SIGNED_WITHIN / 1000
        } s.`,
      );
    }
    for (const { conversationId } of candidates) {
      await client.call('signOff', { operationId, body: { conversationId } });
    }
  }
}
