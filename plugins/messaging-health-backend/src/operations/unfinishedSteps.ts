import {
  isStepOver,
  Operation,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { UnfinishedStep } from '../clocks';
import { listStepTimes } from './store/listStepTimes';

const MOST_OF_ORGANIZATION = 20;
const MOST_OF_FLEET = 200;

/**
 * What a rollback still has to do until its fallback serves, with how long each of it took
 * before; nothing where it does not go on by itself.
 */
export async function unfinishedSteps(
  knex: Knex,
  { kind, status, steps, organizationId }: Operation,
): Promise<UnfinishedStep[]> {
  if (kind !== 'rollback' || status !== 'running') {
    return [];
  }
  const served = steps.findIndex(({ id }) => id === 'activate-fallback');
  const open = steps
    .slice(0, served + 1)
    .filter(step => !isStepOver(step.status));
  return Promise.all(
    open.map(async ({ id: step, startedAt }) => ({
      startedAt,
      past: {
        organization: await listStepTimes({
          ...{ knex, step, organizationId },
          limit: MOST_OF_ORGANIZATION,
        }),
        fleet: await listStepTimes({ knex, step, limit: MOST_OF_FLEET }),
      },
    })),
  );
}
