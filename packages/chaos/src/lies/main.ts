import { describeMachine, report } from '@messaging-health/bench';
import { Backends } from '../stage/Backends';
import { Bustle } from '../stage/Bustle';
import { inventOrganization } from '../stage/inventOrganization';
import { Stage } from '../stage/Stage';
import { postgresOf, tell } from '../options';
import { MODES } from './modes';
import { Trial, TrialResult } from './Trial';

const AT_ONCE = 4;
const FEWEST_MODES = 12;

const wordOf = (milliseconds: number | undefined) =>
  milliseconds === undefined ? '-' : `${(milliseconds / 1000).toFixed(1)} s`;

function medianOf(values: number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function tryAll(stage: Stage, backends: Backends) {
  const results: TrialResult[] = [];
  const left = MODES.map((mode, index) => ({
    mode,
    organization: stage.organizations[index],
  }));
  const { client } = backends.at(0);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        const { mode, organization } = next;
        const result = await new Trial(stage, client, organization, mode).run();
        tell(
          `${result.mode}: ${result.ended}, found after ${wordOf(
            result.foundAfter,
          )}${result.lies.map(lie => `\n  LIE: ${lie}`).join('')}`,
        );
        results.push(result);
      }
    }),
  );
  return results;
}

/** n8n lies and fails in every way that is known; no step may be shown done that is not. */
async function main(): Promise<void> {
  const stage = await Stage.set({
    postgres: postgresOf(process.env),
    organizations: MODES.map(({ paths, webhooks }, index) =>
      inventOrganization(index + 1, {
        paths,
        webhooks,
        n8nInstance: `n8n-${index + 1}`,
      }),
    ),
  });
  const backends = await Backends.start(stage, 1);
  const bustle = new Bustle(stage, backends);
  try {
    const results = await tryAll(stage, backends);
    const lies = results.flatMap(one => one.lies);
    const found = results.flatMap(({ foundAfter }) => foundAfter ?? []);
    const undecided = results.filter(({ ended }) => ended === 'neither');
    await report({
      name: 'chaos-lies',
      title: `n8n in ${MODES.length} lying and failing modes, while an organization is rolled back`,
      machine: await describeMachine(),
      rows: results.map(result => ({
        mode: result.mode,
        ended: result.ended,
        'found after': wordOf(result.foundAfter),
        'shown done and was not': result.lies.length,
        said: (result.said ?? '').slice(0, 70),
      })),
      requirements: [
        {
          text: `${MODES.length} modes, at least ${FEWEST_MODES}`,
          holds: MODES.length >= FEWEST_MODES,
        },
        {
          text: `${lies.length} claims that were not so`,
          holds: lies.length === 0,
        },
        {
          text: `${undecided.length} modes in which the operation neither served nor failed in time`,
          holds: undecided.length === 0,
        },
        {
          text: `the lie is found after ${wordOf(
            medianOf(found),
          )} at the median, ${wordOf(Math.max(...found))} at most`,
          holds: found.length > 0,
        },
      ],
      details: { results },
    });
  } finally {
    await bustle.stop();
    await backends.stop();
    await stage.strike();
  }
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exitCode = 1;
});
