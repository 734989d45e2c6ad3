import { mockServices } from '@backstage/backend-test-utils';
import { Organization } from '@messaging-health/backstage-plugin-common';
import {
  ObservationRequest,
  UpstreamProblem,
} from '@messaging-health/backstage-plugin-node';
import {
  InstantClock,
  inventOrganization,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { N8nSandbox, startN8nSandbox } from '@messaging-health/sandbox';
import { readExecutionsConfig, readN8nInstances } from '../config';
import { N8nExecutionSource } from '../executions/N8nExecutionSource';

type SandboxOptions = Parameters<typeof startN8nSandbox>[0];
type Saving = SandboxOptions['workflows'][number]['settings'];
type Changes = Partial<ObservationRequest>;

export const API_KEY = 'invented-n8n-key';
export const MINUTE = 60_000;
/** So many minutes after three. */
export const minute = (past: number) => new Date(Date.UTC(2026, 2, 1, 3, past));
export const from = minute(0);
export const to = minute(10);

/** An organization on the instance `default`. */
export function organizationOf(
  n: number,
  workflows: Partial<Organization['n8n']>,
): Organization {
  return inventOrganization({
    id: `00000000-0000-4000-8000-00000000000${n}`,
    n8n: { instance: 'default', ...workflows },
  });
}

export const aurora = organizationOf(1, {
  workflowV2: 'v2-aurora',
  workflowFallback: 'fallback-aurora',
});
export const bistro = organizationOf(2, { workflowV2: 'v2-bistro' });

/** An n8n in which two organizations' workflows ran, at ten past three, and who asks it. */
export class ExecutionWorld {
  readonly clock = new InstantClock('2026-03-01T03:10:06Z');
  readonly warnings: string[] = [];
  /** How far n8n's clock is ahead of ours, in milliseconds. */
  skew = 0;
  private sandbox: N8nSandbox | undefined;

  async startN8n({
    auroraKeeps,
    fallbackKeeps,
    ...options
  }: Partial<SandboxOptions> & {
    auroraKeeps?: Saving;
    fallbackKeeps?: Saving;
  } = {}): Promise<void> {
    const workflow = (id: string, active: boolean, settings?: Saving) => ({
      id,
      name: id,
      path: id,
      active,
      settings,
    });
    this.sandbox = await startN8nSandbox({
      port: 0,
      apiKey: API_KEY,
      random: () => 0.5,
      workflows: [
        workflow('v2-aurora', true, auroraKeeps),
        workflow('fallback-aurora', false, fallbackKeeps),
        workflow('v2-bistro', true),
        workflow('stranger', true),
      ],
      clock: {
        now: () => new Date(this.clock.now().getTime() + this.skew),
        // Whatever takes its time here takes longer than anybody waits.
        after: () => () => {},
      },
      ...options,
    });
  }

  get n8n(): N8nSandbox {
    if (!this.sandbox) {
      throw new Error('n8n was not started');
    }
    return this.sandbox;
  }

  async stop(): Promise<void> {
    await this.sandbox?.stop();
  }

  /** Executions of one status that began and ended so many seconds after three. */
  run(
    workflowId: string,
    status: 'success' | 'error' | 'crashed' | 'canceled',
    began: number,
    ended: number,
    { times = 1, mode }: { times?: number; mode?: string } = {},
  ): void {
    for (let time = 0; time < times; time++) {
      this.n8n.addExecution({
        workflowId,
        status,
        mode,
        startedAt: new Date(from.getTime() + began * 1000),
        stoppedAt: new Date(from.getTime() + ended * 1000),
      });
    }
  }

  source({
    name = 'default',
    executions = {},
    ...settings
  }: {
    name?: string;
    executions?: Record<string, number>;
    baseUrl?: string;
    requestTimeout?: string;
    savesSuccesses?: boolean;
    savesErrors?: boolean;
  } = {}): N8nExecutionSource {
    const config = mockServices.rootConfig({
      data: {
        messagingHealth: {
          n8n: {
            executions,
            instances: {
              [name]: {
                baseUrl: settings.baseUrl ?? this.n8n.url,
                apiKey: API_KEY,
                requestTimeout: '2s',
                ...settings,
              },
            },
          },
        },
      },
    });
    const [instance] = readN8nInstances(config).values();
    const { pagesPerSweep } = readExecutionsConfig(config);
    return new N8nExecutionSource(instance, pagesPerSweep, {
      clock: this.clock,
      random: () => 0.5,
      logger: { warn: message => this.warnings.push(message) },
    });
  }

  async observed(source: N8nExecutionSource, changes: Changes = {}) {
    const answer = await this.ask(source, changes);
    if (answer.kind !== 'observed') {
      throw new Error(`Unavailable: ${answer.because.message}`);
    }
    return {
      ...answer,
      /** Only minutes in which anything happened, as "organization minute: failed/total". */
      figures: answer.observations
        .filter(({ total }) => total > 0)
        .map(
          ({ organizationId, minute: at, total, failed }) =>
            `${organizationId.at(
              -1,
            )} ${at.getUTCMinutes()}: ${failed}/${total}`,
        ),
      /** Of whom anything is known, zeros included. */
      known: [...new Set(answer.observations.map(item => item.organizationId))],
    };
  }

  async problemOf(
    source: N8nExecutionSource,
    changes: Changes = {},
  ): Promise<UpstreamProblem> {
    const answer = await this.ask(source, changes);
    if (answer.kind !== 'unavailable') {
      throw new Error('It answered');
    }
    if (answer.because.message.includes(API_KEY)) {
      throw new Error('It told the API key');
    }
    return answer.because;
  }

  private ask(source: N8nExecutionSource, changes: Changes) {
    return source.observe({
      organizations: [aurora, bistro],
      from,
      to,
      stepMilliseconds: MINUTE,
      signal: new AbortController().signal,
      ...changes,
    });
  }
}
