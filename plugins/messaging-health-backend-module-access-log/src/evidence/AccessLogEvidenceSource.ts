import { say } from '@messaging-health/backstage-plugin-common';
import {
  EvidenceAnswer,
  EvidenceOffer,
  EvidenceRequest,
  EvidenceSource,
} from '@messaging-health/backstage-plugin-node';
import { ErrorLine, ErrorLines, MOST_LINES } from './ErrorLines';

function describe({ method, path, status, drain }: ErrorLine): string {
  return `${status} on ${method ?? 'a request of'} ${path} (drain ${drain})`;
}

/** What the access logs can prove: requests of the webhook and stage moves that failed. */
export class AccessLogEvidenceSource implements EvidenceSource {
  readonly id = 'access-log';
  readonly offers: EvidenceOffer[] = [
    { kind: 'error-lines', about: 'webhook' },
    { kind: 'error-lines', about: 'stage-move' },
  ];

  constructor(private readonly lines: ErrorLines) {}

  async collect(request: EvidenceRequest): Promise<EvidenceAnswer> {
    const { organization, offer, from, to, limit, signal } = request;
    signal.throwIfAborted();
    const about =
      'about' in offer && offer.about === 'stage-move'
        ? offer.about
        : 'webhook';
    const found = this.lines.find(organization.id, about, { from, to });
    return {
      items: found.lines.slice(0, limit).map(line => ({
        at: line.at,
        text: describe(line),
        facts: {
          status: line.status,
          path: line.path,
          drain: line.drain,
          ...(line.method === undefined ? {} : { method: line.method }),
          ...(line.id === undefined ? {} : { requestId: line.id }),
        },
      })),
      total: found.total,
      ...(found.isLowerBound ? { isLowerBound: true } : {}),
      // Nothing is sent: the lines were pushed to us.
      question: say(`evidence.asked.${about}-requests`, {
        from: from.toISOString(),
        to: to.toISOString(),
      }),
      limitation: say('evidence.limit.requests', {
        since: this.lines.since.toISOString(),
        most: MOST_LINES,
      }),
    };
  }
}
