import { useApi } from '@backstage/core-plugin-api';
import {
  FigureHistory,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import { useClock } from './Clock';
import { concernsOrganization } from './concernsOrganization';
import { RANGE_SECONDS, RangeId } from './ranges';
import { LiveData, useLiveData } from './useLiveData';

/** Figures come by the minute: asking more often shows nothing new. */
const PAUSE_MS = 60_000;
const MINUTE_MS = 60_000;
const LONGEST_SECONDS = RANGE_SECONDS['90d'];

/** A figure's history, and the span that it was asked for. */
export interface SpannedHistory {
  history: FigureHistory;
  /** Milliseconds; what is before it only fills the first rolling window. */
  from: number;
  to: number;
}

interface Question {
  organizationId: string;
  trigger: TriggerId;
  range: RangeId;
  /** Span of the rolling window, which reaches back beyond the range. */
  windowSeconds: number;
  /** False: nothing is asked for. */
  enabled: boolean;
}

/** A trigger's figures over a range that ends now. */
export function useFigureHistory(question: Question): LiveData<SpannedHistory> {
  const { organizationId, trigger, range, windowSeconds, enabled } = question;
  const api = useApi(messagingHealthApiRef);
  const clock = useClock();
  return useLiveData({
    key: `history ${organizationId} ${trigger} ${range}`,
    enabled,
    concerns: concernsOrganization(organizationId),
    load: async signal => {
      const to = Math.floor(clock() / MINUTE_MS) * MINUTE_MS;
      const reach = RANGE_SECONDS[range] + windowSeconds;
      const asked = to - Math.min(reach, LONGEST_SECONDS) * 1000;
      const history = await api.call(
        'getFigureHistory',
        {
          organizationId,
          trigger,
          from: new Date(asked).toISOString(),
          to: new Date(to).toISOString(),
        },
        { signal },
      );
      return { history, from: to - RANGE_SECONDS[range] * 1000, to };
    },
    pauseMs: () => PAUSE_MS,
  });
}
