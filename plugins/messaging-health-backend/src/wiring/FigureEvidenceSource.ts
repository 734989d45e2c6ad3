import {
  RATIO_TRIGGER_IDS,
  RatioTriggerId,
  say,
} from '@messaging-health/backstage-plugin-common';
import {
  EvidenceAnswer,
  EvidenceItem,
  EvidenceRequest,
  EvidenceSource,
} from '@messaging-health/backstage-plugin-node';
import { toTimestamp } from '../database';
import { FigureHistoryService } from '../health';

/** The core as a source of evidence: the stored figures that its verdicts were made of. */
export class FigureEvidenceSource implements EvidenceSource {
  readonly id = 'core';
  readonly offers = [{ kind: 'detection-figures' as const }];

  constructor(private readonly figures: FigureHistoryService) {}

  async collect(request: EvidenceRequest): Promise<EvidenceAnswer> {
    const { from, to, limit, signal } = request;
    signal.throwIfAborted();
    const question = say('evidence.asked.figures', {
      from: toTimestamp(from),
      to: toTimestamp(to),
    });
    if (from >= to) {
      return { items: [], total: 0, question };
    }
    const items: EvidenceItem[] = [];
    for (const trigger of RATIO_TRIGGER_IDS) {
      items.push(...(await this.read(trigger, request)));
    }
    items.sort((a, b) => Number(b.at) - Number(a.at));
    return { items: items.slice(0, limit), total: items.length, question };
  }

  private async read(
    trigger: RatioTriggerId,
    { organization, from, to }: EvidenceRequest,
  ): Promise<EvidenceItem[]> {
    const history = await this.figures.read(organization, {
      trigger,
      from: toTimestamp(from),
      to: toTimestamp(to),
    });
    return history.points
      .map(({ at, total, failed }) => ({
        at: new Date(at),
        text: `${trigger}: ${failed} of ${total} failed`,
        facts: {
          trigger,
          total,
          failed,
          stepSeconds: history.stepSeconds,
          ...(history.source ? { source: history.source } : {}),
        },
      }))
      .filter(({ at }) => at >= from && at < to);
  }
}
