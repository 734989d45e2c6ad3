import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Observation,
  Organization,
} from '@messaging-health/backstage-plugin-common';
import {
  Clock,
  ObservationRequest,
  SignalSource,
  SourceAnswer,
  UpstreamError,
} from '@messaging-health/backstage-plugin-node';
import { N8nClient } from '../client/N8nClient';
import { N8nInstance } from '../N8nInstance';
import { ExecutionLedger, WorkflowTally } from './ExecutionLedger';
import { ExecutionReader } from './ExecutionReader';
import { WatchedWorkflow, whyUncountable } from './whyUncountable';
import { WorkflowBook } from './WorkflowBook';

const MINUTE = 60_000;
const MOST_NAMED = 5;

/** What a source needs from outside. */
export interface ExecutionSourceEnvironment {
  clock: Clock;
  random: () => number;
  logger: Pick<LoggerService, 'warn'>;
}

function workflowIdsOf({ n8n }: Organization): string[] {
  return [
    ...new Set(
      [n8n.workflowV2, n8n.workflowFallback].filter(id => id !== undefined),
    ),
  ];
}

function kebab(name: string): string {
  return name
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Finished executions of one n8n, for the organizations that live on it. */
export class N8nExecutionSource implements SignalSource {
  readonly id: string;
  readonly signal = 'execution';
  private readonly reader: ExecutionReader;
  private readonly book: WorkflowBook;
  private warned = '';

  constructor(
    private readonly instance: N8nInstance,
    pagesPerSweep: number,
    private readonly environment: ExecutionSourceEnvironment,
  ) {
    const { name } = instance;
    this.id = name === 'default' ? 'n8n' : `n8n-${kebab(name)}`;
    const client = new N8nClient(instance, environment);
    const { clock } = environment;
    this.reader = new ExecutionReader(client, { clock, pagesPerSweep });
    this.book = new WorkflowBook(client, clock);
  }

  async observe(request: ObservationRequest): Promise<SourceAnswer> {
    const { clock } = this.environment;
    const startedAt = clock.now().getTime();
    try {
      request.signal.throwIfAborted();
      return {
        kind: 'observed',
        ...(await this.answer(request)),
        evidence: {
          query: this.reader.question,
          tookMilliseconds: clock.now().getTime() - startedAt,
        },
      };
    } catch (error) {
      if (error instanceof UpstreamError) {
        return { kind: 'unavailable', because: error.problem };
      }
      if (!request.signal.aborted) {
        throw error;
      }
      return {
        kind: 'unavailable',
        because: {
          system: 'n8n',
          kind: 'timeout',
          message: `n8n (instance ${this.instance.name}) had not answered when the sweep went on.`,
          retryable: true,
        },
      };
    }
  }

  private async answer({
    organizations,
    from,
    to,
    signal,
  }: ObservationRequest) {
    const watched = organizations
      .filter(({ n8n }) => n8n.instance === this.instance.name)
      .map(organization => ({
        organization,
        workflowIds: workflowIdsOf(organization),
      }))
      .filter(({ workflowIds }) => workflowIds.length > 0);
    // An n8n that nobody lives on is not asked, so that it can't fail either.
    if (watched.length === 0) {
      return { observations: [], observedUpTo: to };
    }
    const [ledger] = await Promise.all([
      this.reader.read({ from: from.getTime(), to: to.getTime() }, signal),
      this.book.refresh(
        new Set(watched.flatMap(({ workflowIds }) => workflowIds)),
        signal,
      ),
    ]);
    const span = {
      from: Math.max(from.getTime(), ledger.coveredFrom),
      upTo: Math.min(to.getTime(), ledger.completeUpTo),
    };
    return {
      observations: this.count(watched, ledger, span),
      observedUpTo: new Date(Math.max(from.getTime(), span.upTo)),
    };
  }

  private count(
    watched: Array<{ organization: Organization; workflowIds: string[] }>,
    ledger: ExecutionLedger,
    span: { from: number; upTo: number },
  ): Observation[] {
    const tallies = ledger.tally();
    const knowledge = {
      defaults: this.instance.saves,
      isProven: this.provesSaving(tallies),
    };
    const reasons = new Set<string>();
    const observations = watched.flatMap(({ organization, workflowIds }) => {
      const workflows = workflowIds.flatMap(id => {
        const facts = this.book.find(id);
        return facts ? [{ id, facts, tally: tallies.get(id) }] : [];
      });
      // Those of a large n8n are not all read at once: the rest is no data until then.
      if (workflows.length < workflowIds.length) {
        return [];
      }
      const reason = whyUncountable(workflows, knowledge);
      if (reason) {
        reasons.add(reason);
        return [];
      }
      return this.minutesOf(organization.id, workflows, span);
    });
    this.tell([...reasons]);
    return observations;
  }

  private minutesOf(
    organizationId: string,
    workflows: WatchedWorkflow[],
    { from, upTo }: { from: number; upTo: number },
  ): Observation[] {
    const observations: Observation[] = [];
    // Only whole minutes: the listing is complete for them, so that nothing listed is a zero.
    for (let minute = from; minute + MINUTE <= upTo; minute += MINUTE) {
      const figures = { total: 0, failed: 0 };
      for (const { tally } of workflows) {
        const counted = tally?.minutes.get(minute);
        figures.total += counted?.total ?? 0;
        figures.failed += counted?.failed ?? 0;
      }
      observations.push({
        organizationId,
        signal: this.signal,
        minute: new Date(minute),
        ...figures,
      });
    }
    return observations;
  }

  /** True where a listed success was saved by n8n's own configuration, so that others are too. */
  private provesSaving(tallies: Map<string, WorkflowTally>): boolean {
    return [...tallies].some(([id, { total, failed }]) => {
      const facts = this.book.find(id);
      return (
        total > failed &&
        facts?.kind === 'readable' &&
        facts.successes === 'default'
      );
    });
  }

  /** Once for each new state of things, not in every sweep. */
  private tell(reasons: string[]): void {
    const told = reasons.sort().join('\n');
    if (told !== this.warned && reasons.length > 0) {
      this.environment.logger.warn(
        `No executions are counted for the organizations of ${
          reasons.length
        } workflows of n8n instance ${this.instance.name}: ${reasons
          .slice(0, MOST_NAMED)
          .join('; ')}${reasons.length > MOST_NAMED ? '; …' : ''}.`,
      );
    }
    this.warned = told;
  }
}
