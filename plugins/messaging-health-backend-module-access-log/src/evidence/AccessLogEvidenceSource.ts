import {
  EvidenceAnswer,
  EvidenceOffer,
  EvidenceRequest,
  EvidenceSource,
} from '@messaging-health/backstage-plugin-node';
import { ErrorLine, ErrorLines } from './ErrorLines';

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
      query: `failed requests of ${about} from ${from.toISOString()} to ${to.toISOString()}, as delivered to /drains`,
      limitation: `Kept in the memory of one process since ${this.lines.since.toISOString()}, the newest 100 of each organization and signal: what came before, or to another replica, is not here. The figures count all.`,
    };
  }
}
