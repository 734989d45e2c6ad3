import { ResponseError } from '@backstage/errors';
import { describeMachine, report } from '@messaging-health/bench';
import { Backends } from '../stage/Backends';
import { inventOrganization } from '../stage/inventOrganization';
import { Stage } from '../stage/Stage';
import { postgresOf, tell } from '../options';

const CROWD = 50;

/** What one of the crowd was told. */
interface Answer {
  status: number;
  message: string;
  milliseconds: number;
}

async function askForRollback(
  backends: Backends,
  organizationId: string,
  replica: number,
): Promise<Answer> {
  const startedAt = Date.now();
  const { client } = backends.at(replica);
  const answer = (status: number, message: string): Answer => ({
    status,
    message,
    milliseconds: Date.now() - startedAt,
  });
  try {
    const { id } = await client.call('startOperation', {
      body: {
        kind: 'rollback',
        organizationId,
        reason: 'Everybody saw it at once.',
      },
    });
    return answer(201, id);
  } catch (error) {
    if (error instanceof ResponseError) {
      return answer(error.response.status, error.body.error.message);
    }
    return answer(0, String(error));
  }
}

/** Fifty people press the button at once, on two replicas. */
async function main(): Promise<void> {
  const organization = inventOrganization(1, { paths: 'shared' });
  const stage = await Stage.set({
    postgres: postgresOf(process.env),
    organizations: [organization],
  });
  const backends = await Backends.start(stage, 2);
  try {
    tell(`${CROWD} rollbacks of one organization at once, on two replicas …`);
    const answers = await Promise.all(
      Array.from({ length: CROWD }, (_, index) =>
        askForRollback(backends, organization.id, index % 2),
      ),
    );
    const begun = answers.filter(({ status }) => status === 201);
    const told = answers.filter(
      ({ status, message }) =>
        status === 409 && begun.some(one => message.includes(one.message)),
    );
    const count = async (table: string) =>
      Number(
        (
          await stage.query<{ count: string }>(
            'plugin',
            `select count(*) from ${table}`,
          )
        )[0].count,
      );
    const operations = await count('operations');
    const incidents = await count('incidents');
    const slowest = Math.max(...answers.map(one => one.milliseconds));
    await report({
      name: 'chaos-crowd',
      title: `${CROWD} rollbacks of one organization at once`,
      machine: await describeMachine(),
      rows: [
        {
          asked: CROWD,
          begun: begun.length,
          'told which stands in the way': told.length,
          'operations stored': operations,
          'incidents stored': incidents,
          'slowest answer (ms)': slowest,
        },
      ],
      requirements: [
        {
          text: `${operations} operation and ${incidents} incident, ${begun.length} answer that it began`,
          holds: operations === 1 && incidents === 1 && begun.length === 1,
        },
        {
          text: `${
            told.length
          } answers that name the operation in the way, of ${CROWD - 1}`,
          holds: told.length === CROWD - 1,
        },
      ],
      details: { answers },
    });
  } finally {
    await backends.stop();
    await stage.strike();
  }
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exitCode = 1;
});
