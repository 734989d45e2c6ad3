import { Machine, Report } from '@messaging-health/bench';
import { TrialResult } from './Trial';

const FEWEST_MODES = 12;

/** Milliseconds as seconds, in words. */
export const wordOf = (milliseconds: number | undefined) =>
  milliseconds === undefined ? '-' : `${(milliseconds / 1000).toFixed(1)} s`;

function medianOf(values: number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** What the trials found, and what must hold of it. */
export function describeLies(results: TrialResult[], machine: Machine): Report {
  const lies = results.flatMap(one => one.lies);
  const found = results.flatMap(({ foundAfter }) => foundAfter ?? []);
  const undecided = results.filter(({ ended }) => ended === 'neither');
  const wordless = results.filter(
    ({ ended, said }) =>
      ended === 'failed' && (!said || said.includes('Something inside')),
  );
  const holds = (text: string, isSo: boolean) => ({ text, holds: isSo });
  return {
    name: 'chaos-lies',
    title: `n8n in ${results.length} lying and failing modes, while an organization is rolled back`,
    machine,
    rows: results.map(result => ({
      mode: result.mode,
      ended: result.ended,
      'found after': wordOf(result.foundAfter),
      'claimed and not so': result.lies.length,
      said: (result.said ?? '').slice(0, 70),
    })),
    requirements: [
      holds(
        `${results.length} modes, at least ${FEWEST_MODES}`,
        results.length >= FEWEST_MODES,
      ),
      holds(`${lies.length} claims that were not so`, lies.length === 0),
      holds(
        `${wordless.length} failures without a cause`,
        wordless.length === 0,
      ),
      holds(
        `${undecided.length} modes in which the operation neither served nor failed in time`,
        undecided.length === 0,
      ),
      holds(
        `the lie is found after ${wordOf(
          medianOf(found),
        )} at the median, ${wordOf(Math.max(...found))} at most`,
        found.length > 0,
      ),
    ],
    details: { results },
  };
}
