import { LoggerService } from '@backstage/backend-plugin-api';
import { Signal } from '@messaging-health/backstage-plugin-common';
import {
  Clock,
  ObservationRequest,
  SignalSource,
  SourceAnswer,
  UpstreamError,
  UpstreamProblem,
} from '@messaging-health/backstage-plugin-node';
import {
  PrometheusClient,
  RangeQuery,
  SYSTEM,
} from './client/PrometheusClient';
import { PrometheusSeries } from './client/schemas';
import { ClockComparison } from './ClockComparison';
import { Figures, observationsOf } from './observationsOf';
import { OrganizationIndex } from './OrganizationIndex';
import { SignalSettings } from './PrometheusSettings';
import { provesNoFailures } from './query/CountTemplate';
import { signalQuery } from './query/signalQuery';

/** Prometheus refuses more than 11,000 points a series. */
const MOST_STEPS = 10_000;
/** What one answer may hold in memory; only weeks past of many organizations need more than one. */
const MOST_POINTS = 1_000_000;

/** The range queries that give every step from `first` to `last`, both ends of steps. */
function rangesOf(
  query: string,
  [first, last]: [number, number],
  step: number,
  series: number,
): RangeQuery[] {
  const steps = Math.max(
    1,
    Math.min(MOST_STEPS, Math.floor(MOST_POINTS / series)),
  );
  const ranges: RangeQuery[] = [];
  for (let start = first; start <= last; start += steps * step) {
    ranges.push({
      query,
      start: new Date(start),
      end: new Date(Math.min(last, start + (steps - 1) * step)),
      stepSeconds: step / 1000,
    });
  }
  return ranges;
}

function problemOf(error: unknown, signal: AbortSignal): UpstreamProblem {
  if (error instanceof UpstreamError) {
    return error.problem;
  }
  if (signal.aborted) {
    return {
      system: SYSTEM,
      kind: 'timeout',
      message: 'Prometheus did not answer for as long as the sweep waits.',
      retryable: true,
    };
  }
  throw error;
}

/** One signal of every organization, counted by Prometheus in one query. */
export class PrometheusSignalSource implements SignalSource {
  readonly id: string;
  readonly signal: Signal;
  readonly keepsHistory = true;
  readonly askEveryMilliseconds?: number;
  private readonly client: PrometheusClient;
  private told: string | undefined;

  constructor(
    private readonly settings: SignalSettings,
    private readonly environment: {
      clock: Clock;
      random: () => number;
      logger: LoggerService;
    },
  ) {
    this.id = `prometheus-${settings.signal}`;
    this.signal = settings.signal;
    this.askEveryMilliseconds = settings.askEvery;
    this.client = new PrometheusClient(settings.instance, environment);
  }

  async observe(request: ObservationRequest): Promise<SourceAnswer> {
    try {
      return await this.ask(request);
    } catch (error) {
      return {
        kind: 'unavailable',
        because: problemOf(error, request.signal),
      };
    }
  }

  private async ask(request: ObservationRequest): Promise<SourceAnswer> {
    const { clock } = this.environment;
    const { organizations, stepMilliseconds: step, signal } = request;
    const askedAt = clock.now();
    // Before the figures, so that what it promises was there when they were counted.
    const theirs = await this.client.now(signal);
    const clocks = new ClockComparison(askedAt, theirs, clock.now());
    if (clocks.problem) {
      return { kind: 'unavailable', because: clocks.problem };
    }
    const observedUpTo = clocks.completeUpTo(request.to, this.settings.delay);
    const query = signalQuery(this.settings, step / 1000);
    // A step is counted at its end, and only when all of it can be queried.
    const first = Math.ceil(request.from.getTime() / step) * step + step;
    const last = Math.floor(observedUpTo.getTime() / step) * step;
    const ranges =
      organizations.length > 0
        ? rangesOf(query, [first, last], step, organizations.length * 2)
        : [];
    const index = new OrganizationIndex(
      organizations,
      this.settings.organizationBy,
    );
    const observations: Figures['observations'] = [];
    for (const range of ranges) {
      const series = await this.client.queryRange(range, signal);
      observations.push(...this.read(series, index, step));
    }
    return {
      kind: 'observed',
      observations,
      observedUpTo,
      evidence: {
        query: `${query}\n# start ${new Date(
          first,
        ).toISOString()}, end ${new Date(last).toISOString()}, step ${
          step / 1000
        }s`,
        tookMilliseconds: clock.now().getTime() - askedAt.getTime(),
      },
    };
  }

  private read(
    series: PrometheusSeries[],
    index: OrganizationIndex,
    stepMilliseconds: number,
  ): Figures['observations'] {
    const { signal, organizationLabel, total, failed } = this.settings;
    const figures = observationsOf(series, {
      signal,
      organizationLabel,
      index,
      stepMilliseconds,
      absentFailedIsZero: provesNoFailures(total, failed),
    });
    this.tell(this.remarkOn(figures, index));
    return figures.observations;
  }

  /** What the operator should correct in app-config, if anything looks like it. */
  private remarkOn(
    { contradicts, matchesNobody }: Figures,
    { ambiguous }: OrganizationIndex,
  ): string | undefined {
    const { organizationBy, organizationLabel } = this.settings;
    if (contradicts) {
      return `more failed than happened in organization ${contradicts}, so those minutes are no data: total must count what failed, too.`;
    }
    if (ambiguous.length > 0) {
      return `several organizations share the ${organizationBy} ${ambiguous[0]}, so its figures are nobody's: use another organizationBy.`;
    }
    return matchesNobody
      ? `no value of the label ${organizationLabel} is the ${organizationBy} of an organization: check organizationLabel and organizationBy.`
      : undefined;
  }

  /** Once, until there is something else to say. */
  private tell(remark: string | undefined): void {
    if (remark !== undefined && remark !== this.told) {
      this.environment.logger.warn(`${this.id}: ${remark}`);
    }
    this.told = remark;
  }
}
