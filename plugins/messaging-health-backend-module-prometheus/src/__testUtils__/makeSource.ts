import { LoggerService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { InstantClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { readPrometheusSignals } from '../config';
import { PrometheusSignalSource } from '../PrometheusSignalSource';

/** Sent to Prometheus, and to appear nowhere else. */
export const SECRET = 'an-invented-token';

/** The webhook's answers of the tale, counted by their counter. */
export const COUNTERS = {
  total: 'http_requests_total',
  failed: 'http_requests_total{status=~"5.."}',
  organizationLabel: 'org',
};

/** A source of the webhook's figures, made from config as the module makes it. */
export function makeSource({
  url,
  settings = COUNTERS,
  now = new Date(Date.now()),
  logger = mockServices.logger.mock(),
}: {
  url: string;
  settings?: JsonObject;
  now?: Date;
  logger?: LoggerService;
}): PrometheusSignalSource {
  const [webhook] = readPrometheusSignals(
    mockServices.rootConfig({
      data: {
        messagingHealth: {
          prometheus: {
            instances: {
              default: { baseUrl: url, authorization: `Bearer ${SECRET}` },
            },
            signals: { webhook: settings },
          },
        },
      },
    }),
  );
  return new PrometheusSignalSource(webhook, {
    clock: new InstantClock(now),
    random: () => 0.5,
    logger,
  });
}
