import {
  FigureHistory,
  Organization,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';

/** Tells what a trigger's figures were. */
export interface FigureHistoryService {
  /**
   * The figures of a span, and the episodes in it as marks. Throws `InputError` that
   * names the field for a span that makes no sense.
   */
  read(
    organization: Organization,
    query: { trigger: TriggerId; from: string; to: string },
  ): Promise<FigureHistory>;
}
