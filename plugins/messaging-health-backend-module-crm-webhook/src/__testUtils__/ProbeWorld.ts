import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { Organization } from '@messaging-health/backstage-plugin-common';
import { ObservationRequest } from '@messaging-health/backstage-plugin-node';
import {
  FakeAnswer,
  FakeClock,
  FakeUpstream,
  inventOrganization,
  ReceivedRequest,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { readCrmWebhookConfig } from '../config';
import { CrmWebhookProbeSource } from '../probing/CrmWebhookProbeSource';

export const MINUTE = 60_000;
export const SECRET = 'invented-webhook-secret';
export const PATH = '/api/chatwoot/webhook';
/** So many minutes after three. */
export const minute = (past: number) => new Date(Date.UTC(2026, 2, 1, 3, past));
export const WORKS: FakeAnswer = { json: { success: true } };

/** A CRM on this machine, the time of day, and who probes. The first round begins at 03:00:05. */
export class ProbeWorld {
  readonly clock = new FakeClock('2026-03-01T03:00:05Z');
  readonly warnings: string[] = [];
  answer: (request: ReceivedRequest) => FakeAnswer | Promise<FakeAnswer> = () =>
    WORKS;
  private upstream: FakeUpstream | undefined;
  private readonly sources: CrmWebhookProbeSource[] = [];

  async start(): Promise<void> {
    this.upstream = await FakeUpstream.start(request => this.answer(request));
  }

  async stop(): Promise<void> {
    await Promise.all(this.sources.map(source => source.stop()));
    await this.upstream?.stop();
  }

  get crm(): FakeUpstream {
    if (!this.upstream) {
      throw new Error('The CRM was not started');
    }
    return this.upstream;
  }

  source({
    probe = {},
    allowedOrigins = [this.crm.url],
    ...settings
  }: {
    probe?: JsonObject;
    allowedOrigins?: string[];
    secret?: string;
    signature?: string;
  } = {}): CrmWebhookProbeSource {
    const config = readCrmWebhookConfig(
      mockServices.rootConfig({
        data: {
          messagingHealth: {
            crmWebhook: {
              allowedOrigins,
              probe: { timeout: '2s', ...probe },
              ...settings,
            },
          },
        },
      }),
    );
    const source = new CrmWebhookProbeSource(config, {
      clock: this.clock,
      random: () => 0.5,
      newId: () => 'an-invented-delivery',
      logger: { warn: message => this.warnings.push(message) },
    });
    this.sources.push(source);
    return source;
  }

  organization(n: number, webhookUrl = `${this.crm.url}${PATH}`): Organization {
    return inventOrganization({
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      webhookUrl,
      chatwoot: { instance: 'default', accountId: n, inboxIds: [10 + n] },
    });
  }

  organizations(count: number): Organization[] {
    return Array.from({ length: count }, (_, index) =>
      this.organization(index + 1),
    );
  }

  /** Addresses of this machine at which nobody listens. */
  async closedAddresses(count: number): Promise<string[]> {
    const closed = await FakeUpstream.start(() => WORKS);
    await closed.stop();
    const { port } = new URL(closed.url);
    return Array.from(
      { length: count },
      (_, index) => `http://127.0.0.${index + 1}:${port}`,
    );
  }

  /** What a sweep does: asks for the minutes that are whole by now. */
  async observe(
    source: CrmWebhookProbeSource,
    organizations: Organization[],
    changes: Partial<ObservationRequest> = {},
  ) {
    const now = this.clock.now().getTime();
    return source.observe({
      organizations,
      from: minute(0),
      to: new Date(Math.floor(now / MINUTE) * MINUTE),
      stepMilliseconds: MINUTE,
      signal: new AbortController().signal,
      ...changes,
    });
  }

  async observed(
    source: CrmWebhookProbeSource,
    organizations: Organization[],
    changes: Partial<ObservationRequest> = {},
  ) {
    const answer = await this.observe(source, organizations, changes);
    if (answer.kind !== 'observed') {
      throw new Error(`Unavailable: ${answer.because.message}`);
    }
    return {
      ...answer,
      /** As "organization minute: failed/total". */
      figures: answer.observations.map(
        ({ organizationId, minute: at, total, failed }) =>
          `${Number(
            organizationId.slice(-12),
          )} ${at.getUTCMinutes()}: ${failed}/${total}`,
      ),
    };
  }

  /** Lets a round begin, passes the minute, and answers what the next sweep is told. */
  async probedMinute(
    source: CrmWebhookProbeSource,
    organizations: Organization[],
  ) {
    await this.passMinute(source, organizations);
    return this.observed(source, organizations);
  }

  async passMinute(
    source: CrmWebhookProbeSource,
    organizations: Organization[],
  ): Promise<void> {
    await this.observe(source, organizations);
    this.clock.advance(45_000);
    await source.settled();
    this.clock.advance(15_000);
  }
}
