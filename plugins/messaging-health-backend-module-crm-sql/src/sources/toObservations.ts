import {
  Observation,
  Organization,
  Signal,
} from '@messaging-health/backstage-plugin-common';
import { CrmAnswer } from '../client/CrmDatabase';

/** What the observations are made for. */
interface Wanted {
  signal: Signal;
  organizations: Organization[];
  /** In milliseconds since 1970, on a step's boundary; as is `to`. */
  from: number;
  to: number;
  step: number;
}

/** Figures by organization and step, in one row of numbers each: there may be millions. */
class Grid {
  private readonly totals: Int32Array;
  private readonly failures: Int32Array;

  constructor(organizations: number, private readonly steps: number) {
    this.totals = new Int32Array(organizations * steps);
    this.failures = new Int32Array(organizations * steps);
  }

  add(row: number, step: number, total: number, failed: number): void {
    this.totals[row * this.steps + step] += total;
    this.failures[row * this.steps + step] += failed;
  }

  total = (row: number, step: number) => this.totals[row * this.steps + step];
  failed = (row: number, step: number) =>
    this.failures[row * this.steps + step];
}

/**
 * An answer of the database as observations of the steps that are wanted, which may be
 * longer than those it was asked for. A step without figures is a zero where the
 * organization's silence means zero; elsewhere it is no data.
 */
export function toObservations(
  answer: CrmAnswer,
  { signal, organizations, from, to, step }: Wanted,
): Observation[] {
  const start = Math.max(from, Math.ceil(answer.from / step) * step);
  const steps = Math.max(
    0,
    Math.ceil((Math.min(to, answer.upTo) - start) / step),
  );
  const known = organizations.flatMap(({ id }) => {
    const zerosSince = answer.zerosSince.get(id.toLowerCase());
    return zerosSince === undefined ? [] : { id, zerosSince };
  });
  const rows = new Map(known.map(({ id }, row) => [id.toLowerCase(), row]));
  const grid = new Grid(known.length, steps);
  for (const { organizationId, at, total, failed } of answer.figures) {
    const row = rows.get(organizationId);
    const index = Math.floor((at - start) / step);
    if (row !== undefined && index >= 0 && index < steps) {
      grid.add(row, index, total, failed);
    }
  }
  const minutes = Array.from(
    { length: steps },
    (_, index) => new Date(start + index * step),
  );
  const observations: Observation[] = [];
  known.forEach(({ id, zerosSince }, row) => {
    for (let index = 0; index < steps; index++) {
      const total = grid.total(row, index);
      if (total > 0 || start + index * step >= zerosSince) {
        observations.push({
          organizationId: id,
          signal,
          minute: minutes[index],
          total,
          failed: grid.failed(row, index),
        });
      }
    }
  });
  return observations;
}
