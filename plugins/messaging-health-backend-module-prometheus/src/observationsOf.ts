import { Observation, Signal } from '@messaging-health/backstage-plugin-common';
import { PrometheusSeries } from './client/schemas';
import { OrganizationIndex } from './OrganizationIndex';
import { PART_LABEL } from './query/signalQuery';

/** Two templates may be scraped apart, and `increase` estimates: so far, failed may exceed total. */
const TOLERATED_SHARE = 1.1;
const TOLERATED_EVENTS = 1;

/** How an answer is read. */
export interface Reading {
  signal: Signal;
  organizationLabel: string;
  index: OrganizationIndex;
  stepMilliseconds: number;
  /** Whether a total alone means that nothing failed. */
  absentFailedIsZero: boolean;
}

/** What an answer says, and what in it makes no sense. */
export interface Figures {
  observations: Observation[];
  /** An organization of which more failed than happened; those figures are left out. */
  contradicts?: string;
  /** True where there are series, but not one of an organization that was asked for. */
  matchesNobody: boolean;
}

interface Count {
  organizationId: string;
  minute: number;
  total?: number;
  failed?: number;
}

/** Sums the series by organization and step; a value stands at the end of its step. */
function countsOf(series: PrometheusSeries[], reading: Reading): Count[] {
  const counts = new Map<string, Count>();
  for (const { metric, values } of series) {
    const part = metric[PART_LABEL] === 'total' ? 'total' : 'failed';
    const organizationId = reading.index.find(
      metric[reading.organizationLabel],
    );
    if (organizationId === undefined) {
      continue;
    }
    for (const [seconds, value] of values) {
      const minute = Math.round(seconds * 1000) - reading.stepMilliseconds;
      const key = `${organizationId} ${minute}`;
      const count: Count = counts.get(key) ?? { organizationId, minute };
      count[part] = (count[part] ?? 0) + Number(value);
      counts.set(key, count);
    }
  }
  return [...counts.values()];
}

/** Whole events; undefined for what is no count (NaN, infinite, less than nothing). */
function eventsOf(value: number | undefined): number | undefined {
  const events = Math.round(value ?? NaN);
  return Number.isSafeInteger(events) && events >= 0 ? events : undefined;
}

/**
 * The figures of an answer. `increase` gives fractions, which are rounded: it never
 * estimates less than it saw, so that no single failure is rounded away. Where the
 * total, or a failed count that is needed, is missing or is no count, the minute is
 * no data.
 */
export function observationsOf(
  series: PrometheusSeries[],
  reading: Reading,
): Figures {
  const observations: Observation[] = [];
  let contradicts: string | undefined;
  const counts = countsOf(series, reading);
  for (const { organizationId, minute, ...count } of counts) {
    const total = eventsOf(count.total);
    const failed = eventsOf(
      count.failed ?? (reading.absentFailedIsZero ? 0 : undefined),
    );
    if (total === undefined || failed === undefined) {
      continue;
    }
    if (failed > total * TOLERATED_SHARE + TOLERATED_EVENTS) {
      contradicts = organizationId;
      continue;
    }
    observations.push({
      organizationId,
      signal: reading.signal,
      minute: new Date(minute),
      // What failed also happened.
      total: Math.max(total, failed),
      failed,
    });
  }
  return {
    observations,
    contradicts,
    matchesNobody: series.length > 0 && counts.length === 0,
  };
}
