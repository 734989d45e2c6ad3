import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ObservationRequest,
  OccasionalWarning,
  SignalSource,
  SourceAnswer,
} from '@messaging-health/backstage-plugin-node';
import {
  CrmWebhookClient,
  CrmWebhookEnvironment,
} from '../client/CrmWebhookClient';
import { CrmWebhookConfig } from '../config';
import { ProbeBook } from './ProbeBook';
import {
  outcomeOfAnswer,
  outcomeOfFailure,
  ProbeOutcome,
} from './ProbeOutcome';
import { ProbeRunner } from './ProbeRunner';
import { ProbeTarget, probeTargetOf } from './ProbeTarget';

const MINUTE = 60_000;
/** A second try would hide that the first one failed. */
const ONCE = { attempts: 1, baseDelayMilliseconds: 0, maxDelayMilliseconds: 0 };

function unavailable(
  kind: 'timeout' | 'unreachable',
  message: string,
): SourceAnswer {
  return {
    kind: 'unavailable',
    because: { system: 'crm-webhook', kind, message, retryable: true },
  };
}

/**
 * Probes each organization's webhook regularly, so that one without traffic is not
 * invisible. `observe` never waits for a probe: it starts those of the present round
 * in the background, and answers what the finished minutes found.
 */
export class CrmWebhookProbeSource implements SignalSource {
  readonly id = 'crm-webhook-probe';
  readonly signal = 'webhook';
  readonly kind = 'probe';
  private readonly client: CrmWebhookClient;
  private readonly runner: ProbeRunner;
  private readonly book = new ProbeBook();
  private readonly untelling: OccasionalWarning;
  private readonly unsent: OccasionalWarning;
  private readonly query: string;

  constructor(
    private readonly config: CrmWebhookConfig,
    private readonly environment: CrmWebhookEnvironment & {
      logger: Pick<LoggerService, 'warn'>;
    },
  ) {
    const { clock, logger } = environment;
    const { every, concurrency, concurrencyPerOrigin, timeout } = config.probe;
    this.client = new CrmWebhookClient(
      { ...config, requestTimeout: timeout },
      environment,
      ONCE,
    );
    this.untelling = new OccasionalWarning(logger, clock);
    this.unsent = new OccasionalWarning(logger, clock);
    this.runner = new ProbeRunner({
      clock,
      every,
      concurrency,
      concurrencyPerOrigin,
      send: (target, sentAt, signal) => this.send(target, sentAt, signal),
    });
    this.query = `POST {"event":"probe"} to the address in messaging-health.io/webhook-url, once in ${
      every / MINUTE
    } min; failed: 5xx, or no answer within ${timeout / 1000} s`;
  }

  async observe({
    organizations,
    from,
    to,
    signal,
  }: ObservationRequest): Promise<SourceAnswer> {
    if (this.runner.isStopped) {
      return unavailable('unreachable', 'Webhooks are no longer probed here.');
    }
    if (signal.aborted) {
      return unavailable('timeout', 'The sweep had gone on already.');
    }
    this.runner.plan(
      organizations.flatMap(
        organization =>
          probeTargetOf(organization, this.config.allowedOrigins) ?? [],
      ),
    );
    this.book.forgetBefore(this.environment.clock.now().getTime());
    const upTo = Math.min(to.getTime(), this.runner.completeUpTo());
    const lost = this.book.addressesLost(upTo);
    if (lost > 0) {
      return unavailable(
        'unreachable',
        `Nobody answered a probe, at ${lost} ${
          lost === 1 ? 'address' : 'addresses'
        }: that is rather this machine's network than the webhooks. Check its way out (name service, proxy, firewall).`,
      );
    }
    return {
      kind: 'observed',
      observations: this.book.between(
        from.getTime(),
        upTo,
        organizations.map(({ id }) => id),
      ),
      observedUpTo: new Date(Math.max(from.getTime(), upTo)),
      evidence: { query: this.query, tookMilliseconds: 0 },
    };
  }

  /** Resolves once no probe is planned or under way. */
  async settled(): Promise<void> {
    await this.runner.settled();
  }

  /** Breaks off what is under way; nothing is probed from then on. */
  async stop(): Promise<void> {
    await this.runner.stop();
  }

  private async send(
    target: ProbeTarget,
    sentAt: number,
    signal: AbortSignal,
  ): Promise<void> {
    const outcome = await this.probe(target, signal);
    // A probe that the shutdown broke off found nothing.
    if (signal.aborted) {
      return;
    }
    this.book.record(target, sentAt, outcome);
    if (outcome.kind === 'untelling') {
      this.untelling.warn(
        `A probe counts nowhere, since what answered tells nothing of the webhook: ${outcome.answered}`,
      );
    } else if (outcome.kind === 'unsent') {
      this.unsent.warn(
        `A probe counts nowhere, since there is no way to ${target.url.host}: ${outcome.code}. Check the annotation messaging-health.io/webhook-url, and this machine's network.`,
      );
    }
  }

  private async probe(
    target: ProbeTarget,
    signal: AbortSignal,
  ): Promise<ProbeOutcome> {
    try {
      const answer = await this.client.probe(target.url, target, signal);
      return outcomeOfAnswer(answer, target);
    } catch (error) {
      return outcomeOfFailure(error);
    }
  }
}
