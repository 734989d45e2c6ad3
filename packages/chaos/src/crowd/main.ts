import { ResponseError } from '@backstage/errors';
import { describeMachine, report } from '@messaging-health/bench';
import { Backends } from '../stage/Backends';
import { inventOrganization } from '../stage/inventOrganization';
import { Stage } from '../stage/Stage';
import { postgresOf, tell } from '../options';
import { runProgram } from '../runProgram';
import { Answer, describeCrowd } from './describeCrowd';

const CROWD = 50;

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

async function count(stage: Stage, table: string): Promise<number> {
  const rows = await stage.query<{ count: string }>(
    'plugin',
    `select count(*) from ${table}`,
  );
  return Number(rows[0].count);
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
    await report(
      describeCrowd(answers, {
        operations: await count(stage, 'operations'),
        incidents: await count(stage, 'incidents'),
        machine: await describeMachine(),
      }),
    );
  } finally {
    await backends.stop();
    await stage.strike();
  }
}

runProgram(main);
