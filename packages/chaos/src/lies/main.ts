import { describeMachine, report } from '@messaging-health/bench';
import { Backends } from '../stage/Backends';
import { Bustle } from '../stage/Bustle';
import { inventOrganization } from '../stage/inventOrganization';
import { Stage } from '../stage/Stage';
import { postgresOf, tell } from '../options';
import { runProgram } from '../runProgram';
import { describeLies, wordOf } from './describeLies';
import { MODES } from './modes';
import { Trial, TrialResult } from './Trial';

const AT_ONCE = 4;

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
    await report(describeLies(results, await describeMachine()));
  } finally {
    await bustle.stop();
    await backends.stop();
    await stage.strike();
  }
}

runProgram(main);
