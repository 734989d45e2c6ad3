import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import {
  SignedHead,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';

/** Topic of the heads on the platform's event bus. */
export const RECORD_HEAD_TOPIC = 'messaging-health.record-head';

/** After these the record is not expected to grow, so that its head is worth keeping for long. */
function isEnd({ kind, details }: TimelineEntry): boolean {
  const to = kind === 'status' ? details.to : undefined;
  return kind === 'erasure' || to === 'closed' || to === 'dismissed';
}

/**
 * Carries signed heads out of the database, where whoever owns it can't take them back: each
 * as an event, and the last one of an incident into the auditor's log. Never breaks what is
 * recorded.
 */
export class RecordHeadPublisher {
  constructor(
    private readonly deps: {
      events: EventsService;
      auditor: AuditorService;
      logger: LoggerService;
    },
  ) {}

  /** Publishes a head that was committed. Does not throw. */
  publish(head: SignedHead, entry: TimelineEntry): void {
    this.publishAll(head, entry).catch(error =>
      this.deps.logger.warn(
        `The head of ${head.incident} could not be published. ${stringifyError(
          error,
        )}`,
      ),
    );
  }

  private async publishAll(head: SignedHead, entry: TimelineEntry) {
    const { events, auditor } = this.deps;
    if (isEnd(entry)) {
      const event = await auditor.createEvent({
        eventId: 'record-head',
        severityLevel: 'medium',
        meta: { ...head },
      });
      await event.success();
    }
    await events.publish({ topic: RECORD_HEAD_TOPIC, eventPayload: head });
  }
}
