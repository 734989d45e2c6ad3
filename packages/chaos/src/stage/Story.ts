import { setTimeout as sleep } from 'node:timers/promises';
import { ResponseError } from '@backstage/errors';
import {
  MessagingHealthClient,
  Operation,
  OperationKind,
  waitsFor,
} from '@messaging-health/backstage-plugin-common';
import { Backends } from './Backends';
import { ChaosOrganization } from './inventOrganization';
import { Stage } from './Stage';

const POLL = 150;
const HOUR = 60 * 60 * 1000;
/** Longer than anything takes that goes on at all, however often it is killed. */
const PATIENCE = 15 * 60 * 1000;

const SMOKE_REPORT =
  '<testsuites tests="2" failures="0" errors="0" skipped="0"><testsuite name="smoke" tests="2" failures="0" errors="0" skipped="0"><testcase classname="smoke" name="instagram"/><testcase classname="smoke" name="whatsapp"/></testsuite></testsuites>';

/** One step that failed on the way, in the words of the operation. */
export interface Setback {
  organization: string;
  step: string;
  cause: string;
}

/**
 * What people do with one organization, over and over: roll back, sign off, return. It
 * asks whichever replica lives, and asks again when that one dies in between.
 */
export class Story {
  /** Ids of what was carried through, in order. */
  readonly done: Operation[] = [];
  readonly setbacks: Setback[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly backends: Backends,
    readonly organization: ChaosOrganization,
  ) {}

  async rollBackAndReturn(): Promise<void> {
    this.done.push(await this.carry('rollback'));
    this.done.push(await this.carry('roll-forward'));
  }

  /** Starts one and does people's part until it has succeeded. */
  async carry(kind: OperationKind): Promise<Operation> {
    let operation = await this.start(kind);
    const until = Date.now() + PATIENCE;
    while (operation.status !== 'succeeded') {
      if (Date.now() > until || operation.status === 'aborted') {
        throw new Error(
          `The ${kind} ${operation.id} of ${this.organization.title} is ${
            operation.status
          }: ${JSON.stringify(
            operation.steps.map(s => [
              s.id,
              s.status,
              s.message?.text,
              s.failure?.cause,
            ]),
          )}`,
        );
      }
      await this.help(operation);
      await sleep(POLL);
      const { id } = operation;
      operation = await this.ask(client =>
        client.call('getOperation', { operationId: id }),
      );
    }
    return operation;
  }

  private start(kind: OperationKind): Promise<Operation> {
    const now = Date.now();
    return this.ask(client =>
      client.call('startOperation', {
        body: {
          kind,
          organizationId: this.organization.id,
          reason: 'A chaos run.',
          ifUnfinished: 'resume',
          rollForward:
            kind === 'roll-forward'
              ? {
                  correction: {
                    url: 'https://code.example/changes/1',
                    author: 'Invented author',
                    reviewer: 'Invented reviewer',
                  },
                  smokeReport: {
                    fileName: 'smoke.xml',
                    content: SMOKE_REPORT,
                  },
                  window: {
                    from: new Date(now - HOUR).toISOString(),
                    until: new Date(now + HOUR).toISOString(),
                  },
                }
              : undefined,
        },
      }),
    );
  }

  private async help(operation: Operation): Promise<void> {
    const { id, status } = operation;
    if (status === 'failed') {
      const failed = operation.steps.find(step => step.status === 'failed');
      this.setbacks.push({
        organization: this.organization.title,
        step: failed?.id ?? '?',
        cause: failed?.failure?.cause ?? '?',
      });
      await this.ask(client =>
        client.call('resumeOperation', { operationId: id }),
      );
    } else if (waitsFor(operation) === 'sign-offs') {
      await this.signOff(id);
    }
  }

  private async signOff(operationId: string): Promise<void> {
    await this.stage.converse(this.organization);
    const { candidates } = await this.ask(client =>
      client.call('listCandidates', { operationId }),
    );
    const [candidate] = candidates;
    if (candidate) {
      const { conversationId } = candidate;
      await this.ask(client =>
        client.call('signOff', { operationId, body: { conversationId } }),
      ).catch(refusedAsAnswered);
    }
  }

  /** Asks until somebody answers; a refusal is an answer, a dead or dying replica is none. */
  private async ask<Answer>(
    question: (client: MessagingHealthClient) => Promise<Answer>,
  ): Promise<Answer> {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const backend = await this.backends.alive();
      try {
        return await question(backend.client);
      } catch (error) {
        const isAnswer =
          error instanceof ResponseError && error.response.status < 500;
        if (isAnswer || Date.now() > until) {
          throw error;
        }
        await sleep(POLL);
      }
    }
  }
}

/** A sign-off whose answer was lost is found again as given. */
function refusedAsAnswered(error: unknown): void {
  if (!(error instanceof ResponseError && error.response.status === 409)) {
    throw error;
  }
}
