import { performance } from 'node:perf_hooks';

/** What something took. */
export interface Taken {
  seconds: number;
  /** Of this process, on all cores. */
  processorSeconds: number;
}

/** Measures a work, and gives what it gave. */
export async function measure<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; taken: Taken }> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    result,
    taken: {
      seconds: (performance.now() - start) / 1000,
      processorSeconds: (user + system) / 1e6,
    },
  };
}

/** Rounded for a table. */
export function rounded(value: number, places = 2): number {
  return Number(value.toFixed(places));
}
