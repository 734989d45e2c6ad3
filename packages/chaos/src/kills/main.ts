import { describeMachine, report } from '@messaging-health/bench';
import { Backends } from '../stage/Backends';
import { Bustle } from '../stage/Bustle';
import { inventOrganization } from '../stage/inventOrganization';
import { Stage } from '../stage/Stage';
import { Setback, Story } from '../stage/Story';
import { numberOption, postgresOf, tell } from '../options';
import { runProgram } from '../runProgram';
import { findFaults } from './findFaults';
import { readOutsideState } from './OutsideState';
import { PlannedKills } from './PlannedKills';
import { killAtRandom, seededRandom } from './randomKills';

const DEFAULT_KILLS = 300;

/** What came of one way of killing. */
interface Outcome {
  way: string;
  replicas: number;
  kills: number;
  places: string[];
  operations: number;
  faults: string[];
  setbacks: Setback[];
  seconds: number;
}

/** Everybody's stories go on until `enough`, and end where they end without being killed. */
async function play(
  stage: Stage,
  replicas: number,
  way: string,
  kill: (backends: Backends, stories: Story[]) => Promise<string[]>,
): Promise<Outcome> {
  const startedAt = Date.now();
  const before = await readOutsideState(stage);
  const backends = await Backends.start(stage, replicas);
  const bustle = new Bustle(stage, backends);
  const stories = stage.organizations.map(
    organization => new Story(stage, backends, organization),
  );
  try {
    const places = await kill(backends, stories);
    await backends.allReborn();
    const faults = await findFaults({ stage, backends, stories, before });
    return {
      way,
      replicas,
      kills: backends.kills,
      places,
      operations: stories.reduce((sum, { done }) => sum + done.length, 0),
      faults,
      setbacks: stories.flatMap(({ setbacks }) => setbacks),
      seconds: Math.round((Date.now() - startedAt) / 1000),
    };
  } finally {
    await bustle.stop();
    await backends.stop();
  }
}

/** Before and after every effect outside, once each. */
async function killAtEffects(backends: Backends, stories: Story[]) {
  const plan = new PlannedKills();
  backends.assassin = plan.decide;
  await Promise.all(stories.map(story => story.rollBackAndReturn()));
  backends.assassin = () => false;
  return plan.places;
}

/** At random instants, while everybody rolls back and returns again and again. */
const killByChance =
  (kills: number, seed: number) =>
  async (backends: Backends, stories: Story[]) => {
    const enough = new AbortController();
    const killing = killAtRandom(backends, {
      kills,
      random: seededRandom(seed),
      signal: enough.signal,
    });
    let isOver = false;
    killing.finally(() => {
      isOver = true;
    });
    await Promise.all(
      stories.map(async story => {
        do {
          await story.rollBackAndReturn();
        } while (!isOver);
      }),
    );
    enough.abort();
    await killing;
    return [];
  };

async function onStage(
  database: number,
  work: (stage: Stage) => Promise<Outcome>,
): Promise<Outcome> {
  const stage = await Stage.set({
    postgres: postgresOf(process.env),
    organizations: [
      inventOrganization(database * 10 + 1, { paths: 'shared' }),
      inventOrganization(database * 10 + 2, { paths: 'distinct' }),
    ],
  });
  try {
    return await work(stage);
  } finally {
    await stage.strike();
  }
}

async function main(): Promise<void> {
  const wanted = numberOption(process.argv, '--kills', DEFAULT_KILLS);
  const outcomes: Outcome[] = [];
  for (const replicas of [1, 2]) {
    tell(`Kills at each effect, ${replicas} replica(s) …`);
    outcomes.push(
      await onStage(replicas, stage =>
        play(stage, replicas, 'at each effect', killAtEffects),
      ),
    );
    tell(JSON.stringify(outcomes.at(-1)?.faults));
  }
  const planned = outcomes.reduce((sum, { kills }) => sum + kills, 0);
  const left = Math.max(20, wanted - planned);
  for (const replicas of [1, 2]) {
    const kills = Math.ceil(left / 2);
    tell(`${kills} kills at random, ${replicas} replica(s) …`);
    outcomes.push(
      await onStage(2 + replicas, stage =>
        play(stage, replicas, 'at random', killByChance(kills, replicas)),
      ),
    );
    tell(JSON.stringify(outcomes.at(-1)?.faults));
  }
  const kills = outcomes.reduce((sum, one) => sum + one.kills, 0);
  const faults = outcomes.flatMap(one => one.faults);
  await report({
    name: 'chaos-kills',
    title: 'kill -9 of the backend during rollback and roll-forward',
    machine: await describeMachine(),
    rows: outcomes.map(
      ({ way, replicas, kills: own, places, operations, ...rest }) => ({
        kills: way,
        replicas,
        'kill -9': own,
        places: places.length || '-',
        operations,
        'steps failed and resumed': rest.setbacks.length,
        faults: rest.faults.length,
        seconds: rest.seconds,
      }),
    ),
    requirements: [
      {
        text: `${kills} kills, at least ${wanted}`,
        holds: kills >= wanted,
      },
      {
        text: `${faults.length} faults: no operation lost or doubled, nothing twice, the outside as before, the timelines complete`,
        holds: faults.length === 0,
      },
    ],
    details: { outcomes },
  });
}

runProgram(main);
