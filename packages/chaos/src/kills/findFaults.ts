import { isDeepStrictEqual } from 'node:util';
import {
  Incident,
  Operation,
  verifyChain,
} from '@messaging-health/backstage-plugin-common';
import { Backends } from '../stage/Backends';
import { Stage } from '../stage/Stage';
import { Story } from '../stage/Story';
import { OutsideState, readOutsideState } from './OutsideState';

/** Everything that is not as it would be had nobody been killed, in words. */
export async function findFaults(options: {
  stage: Stage;
  backends: Backends;
  stories: Story[];
  before: OutsideState;
}): Promise<string[]> {
  const { stage, backends, stories, before } = options;
  const faults: string[] = [];
  const after = await readOutsideState(stage);
  if (!isDeepStrictEqual(after, before)) {
    faults.push(
      `Outside is not as before: ${JSON.stringify(
        differences(before, after),
      ).slice(0, 600)}`,
    );
  }
  faults.push(...(await countOperations(stage, stories)));
  faults.push(...(await findDoubles(stage)));
  for (const operation of stories.flatMap(({ done }) => done)) {
    const { client } = await backends.alive();
    const incident = await client.call('getIncident', {
      number: operation.incident,
    });
    faults.push(...faultsOfRecord(operation, incident));
  }
  return faults;
}

function differences(before: OutsideState, after: OutsideState) {
  const keys = ['rules', 'webhooks', 'bots', 'workflows'] as const;
  return keys
    .filter(key => !isDeepStrictEqual(before[key], after[key]))
    .map(key => ({ [key]: after[key] }));
}

async function countOperations(
  stage: Stage,
  stories: Story[],
): Promise<string[]> {
  const rows = await stage.query<{
    organization_id: string;
    status: string;
    count: string;
  }>(
    'plugin',
    'select organization_id, status, count(*) from operations group by 1, 2',
  );
  return stories.flatMap(({ organization, done }) => {
    const own = rows.filter(row => row.organization_id === organization.id);
    const counted = own.reduce((sum, { count }) => sum + Number(count), 0);
    const unfinished = own.filter(({ status }) => status !== 'succeeded');
    return [
      ...(counted === done.length
        ? []
        : [
            `${organization.title} has ${counted} operations, and people carried ${done.length} through.`,
          ]),
      ...unfinished.map(
        ({ status, count }) =>
          `${organization.title} has ${count} operations that are ${status}.`,
      ),
    ];
  });
}

/** What must not be there twice, however often it was begun. */
async function findDoubles(stage: Stage): Promise<string[]> {
  const queries: Array<[string, 'plugin' | 'crm', string]> = [
    [
      'sign-offs beyond three an operation',
      'plugin',
      'select operation_id as what, count(*) from operation_sign_offs group by 1 having count(*) > 3',
    ],
    [
      'open incidents of one organization',
      'plugin',
      "select organization_id as what, count(*) from incidents where status not in ('closed', 'dismissed') group by 1 having count(*) > 1",
    ],
    [
      'CRM identities of an invented customer',
      'crm',
      "select external_id as what, count(*) from messaging_contact_identities where external_id like '9990001%' or external_id like '+55119000%' group by organization_id, external_id, source having count(*) > 1",
    ],
    [
      'CRM contacts of an invented customer',
      'crm',
      "select phone as what, count(*) from contacts where phone like '+55119000%' and deleted_at is null group by organization_id, phone having count(*) > 1",
    ],
  ];
  const faults: string[] = [];
  for (const [words, database, sql] of queries) {
    const rows = await stage.query<{ what: string; count: string }>(
      database,
      sql,
    );
    faults.push(
      ...rows.map(({ what, count }) => `Doubled: ${words}: ${what} (${count})`),
    );
  }
  return faults;
}

/** An incident must tell the whole story of its operation, in one unbroken chain. */
function faultsOfRecord(
  operation: Operation,
  { number, timeline }: Incident,
): string[] {
  const faults: string[] = [];
  if (!verifyChain(timeline).intact) {
    faults.push(`The timeline of ${number} is not one chain.`);
  }
  const about = timeline.filter(
    ({ details }) => details.operationId === operation.id,
  );
  const decisions = about.filter(
    ({ kind, details }) => kind === 'decision' && 'decidedAt' in details,
  );
  if (decisions.length !== 1) {
    faults.push(
      `${number} tells ${decisions.length} times that operation ${operation.id} was decided.`,
    );
  }
  for (const { id, status } of operation.steps) {
    const told = (outcome: string) =>
      about.filter(
        ({ kind, details }) =>
          kind === 'step' && details.step === id && details.outcome === outcome,
      ).length;
    if (status !== 'done') {
      faults.push(`Step ${id} of ${operation.id} is ${status}.`);
    }
    if (told('started') === 0 || told('done') !== 1) {
      faults.push(
        `${number} tells of step ${id} of ${operation.id}: ${told(
          'started',
        )} times begun, ${told('done')} times done.`,
      );
    }
  }
  return faults;
}
