import { z } from 'zod';
import { TimeUnit } from '../config/DrainConfig';

const MILLISECONDS: Record<Exclude<TimeUnit, 'iso'>, number> = {
  seconds: 1000,
  milliseconds: 1,
  microseconds: 1 / 1000,
  nanoseconds: 1 / 1_000_000,
};
/** A time without its offset could be any of 24, so it is none. */
const isoSchema = z.iso.datetime({ offset: true });
const numberSchema = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .transform(Number),
]);

/** Reads a log's time; undefined where it is none in that unit. */
export function readMoment(value: unknown, unit: TimeUnit): Date | undefined {
  if (unit === 'iso') {
    const iso = isoSchema.safeParse(value);
    return iso.success ? new Date(iso.data) : undefined;
  }
  const number = numberSchema.safeParse(value);
  if (!number.success) {
    return undefined;
  }
  const moment = new Date(Math.round(number.data * MILLISECONDS[unit]));
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
