import { setTimeout as sleep } from 'node:timers/promises';
import {
  MessagingHealthClient,
  Operation,
  OperationStep,
  Serving,
} from '@messaging-health/backstage-plugin-common';
import { ChaosOrganization } from '../stage/inventOrganization';
import { Stage } from '../stage/Stage';
import { Mode } from './modes';

const POLL = 100;
const PATIENCE = 150_000;
/** So long a look at the truth may be apart from what is said of it. */
const TOLERANCE = 400;

/** Who served an instant, asked by calling the webhooks. */
interface Truth {
  at: number;
  /** Whose flow the path runs that v2 had; of several paths, what the first of them runs that v2 still holds. */
  v2Path: string;
  /** What each path of the fallback runs. */
  fallbackPaths: string[];
}

/** What came of one mode. */
export interface TrialResult {
  mode: string;
  /** How it ended: served by the fallback, or standing with a cause. */
  ended: 'served' | 'failed' | 'neither';
  /** Milliseconds from the beginning until the operation first said that something is wrong. */
  foundAfter?: number;
  /** In whose words. */
  said?: string;
  /** What was claimed and was not so. */
  lies: string[];
}

/** True for what is said only where something is not as it should be. */
function speaksOfTrouble(step: OperationStep): boolean {
  return (
    step.failure !== undefined ||
    /conflict|stale|stuck|heal|republish|retry|substitut|second-way|in-place|unserved|inactive-but|refused|undone|not-served|still/.test(
      step.message?.code ?? '',
    )
  );
}

/** Rolls one organization back while its n8n lies, and holds each word of the operation against the truth. */
export class Trial {
  private readonly truths: Truth[] = [];
  private readonly lies = new Set<string>();

  constructor(
    private readonly stage: Stage,
    private readonly client: MessagingHealthClient,
    private readonly organization: ChaosOrganization,
    private readonly mode: Mode,
  ) {}

  async run(): Promise<TrialResult> {
    const { fault, after, name } = this.mode;
    const n8n = this.stage.n8nOf(this.organization.n8nInstance);
    if (after === undefined) {
      n8n.setFault(fault, true);
    }
    const stopper = new AbortController();
    const looking = this.lookAtTruth(stopper.signal);
    const startedAt = Date.now();
    let { id } = await this.client.call('startOperation', {
      body: {
        kind: 'rollback',
        organizationId: this.organization.id,
        reason: 'A chaos run.',
      },
    });
    if (after !== undefined) {
      await sleep(after);
      n8n.setFault(fault, true);
    }
    let found: { foundAfter: number; said: string } | undefined;
    let operation = await this.read(id);
    while (!this.isDecided(operation) && Date.now() - startedAt < PATIENCE) {
      const trouble = operation.steps.find(speaksOfTrouble);
      if (trouble && !found) {
        found = {
          foundAfter: Date.now() - startedAt,
          said: trouble.failure?.cause ?? trouble.message?.text ?? '',
        };
      }
      await sleep(POLL);
      operation = await this.read(id);
    }
    const failed = operation.steps.find(({ failure }) => failure);
    found ??= failed?.failure && {
      foundAfter: Date.parse(failed.failure.at) - startedAt,
      said: failed.failure.cause,
    };
    await sleep(TOLERANCE);
    stopper.abort();
    await looking;
    this.judge(operation);
    id = operation.id;
    return {
      mode: name,
      ended: endOf(operation),
      ...found,
      lies: [...this.lies],
    };
  }

  private isDecided({ status, steps }: Operation): boolean {
    const switched = steps.find(({ id }) => id === 'activate-fallback');
    return status === 'failed' || switched?.status === 'done';
  }

  private read(operationId: string): Promise<Operation> {
    return this.client.call('getOperation', { operationId });
  }

  private async lookAtTruth(signal: AbortSignal): Promise<void> {
    const { n8nInstance, workflows, morePaths } = this.organization;
    const ask = (path: string) => this.stage.askWhoServes(n8nInstance, path);
    while (!signal.aborted) {
      const at = Date.now();
      const v2Paths = await Promise.all(
        [workflows.v2.path, ...morePaths].map(ask),
      );
      const fallbackPaths = await Promise.all(
        [workflows.fallback.path, ...morePaths].map(ask),
      );
      const v2Path =
        v2Paths.find(flow => flow === workflows.v2.id) ?? v2Paths[0];
      this.truths.push({ at, v2Path, fallbackPaths });
      await sleep(POLL);
    }
  }

  /** Holds what was said of each step, and of a failure, against who really served. */
  private judge(operation: Operation): void {
    const { workflows } = this.organization;
    for (const step of operation.steps) {
      const at = step.finishedAt && Date.parse(step.finishedAt);
      if (step.status === 'done' && at) {
        if (step.id === 'deactivate-v2') {
          this.hold(
            at,
            `${step.id} is done, and v2 still serves`,
            truth => truth.v2Path !== workflows.v2.id,
          );
        }
        if (step.id === 'activate-fallback') {
          this.hold(
            at,
            `${step.id} is done, and the fallback does not serve`,
            truth =>
              truth.fallbackPaths.every(flow => flow === workflows.fallback.id),
          );
        }
      }
      if (step.failure) {
        const { serving } = step.failure;
        this.hold(
          Date.parse(step.failure.at),
          `it says that ${serving} serves`,
          truth => this.agrees(serving, truth),
        );
      }
    }
  }

  private agrees(serving: Serving, { v2Path, fallbackPaths }: Truth): boolean {
    const { v2, fallback } = this.organization.workflows;
    switch (serving) {
      case 'unknown':
        return true;
      case 'v2':
        return v2Path === v2.id;
      case 'fallback':
        return fallbackPaths.some(flow => flow === fallback.id);
      case 'nothing':
        return (
          v2Path !== v2.id && fallbackPaths.some(flow => flow !== fallback.id)
        );
      default:
        throw new Error(`Unexpected answer ${serving satisfies never}`);
    }
  }

  /** A claim is a lie where no look at the truth around its instant bears it out. */
  private hold(
    at: number,
    claim: string,
    isTrue: (truth: Truth) => boolean,
  ): void {
    const around = this.truths.filter(
      truth => Math.abs(truth.at - at) <= TOLERANCE + POLL,
    );
    if (around.length > 0 && !around.some(isTrue)) {
      this.lies.add(`${claim}: ${JSON.stringify(around.at(-1))}`);
    }
  }
}

function endOf({ status, steps }: Operation): TrialResult['ended'] {
  if (status === 'failed') {
    return 'failed';
  }
  return steps.some(
    ({ id, status: step }) => id === 'activate-fallback' && step === 'done',
  )
    ? 'served'
    : 'neither';
}
