import {
  isOperationFinished,
  Operation,
} from '@messaging-health/backstage-plugin-common';
import { SystemClock } from '@messaging-health/backstage-plugin-node';
import { ORGANIZATION } from '../operations/__testUtils__';
import { ApiTester } from './ApiTester';

const organizationId = ORGANIZATION.id;
/** Looks at a running operation; each look also brings some of the CRM's traffic. */
const MOST_LOOKS = 2_000;
const SIGN_OFFS = 3;

/** Looks at an operation while customers write, until it is where somebody wants it. */
async function lookUntil(
  api: ApiTester,
  operationId: string,
  isThere: (operation: Operation) => boolean,
): Promise<Operation> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    const at = new SystemClock().now().toISOString();
    const traffic = { organizationId, signal: 'webhook' as const, at };
    await api.call('pushObservations', {
      body: {
        sender: 'an-invented-crm',
        observations: [
          { ...traffic, id: `${operationId}-${look}`, total: 5, failed: 0 },
        ],
      },
    });
    const operation = await api.call('getOperation', { operationId });
    if (isThere(operation)) {
      return operation;
    }
  }
  throw new Error('The operation did not get there.');
}

/** Carries an operation of the fake world's organization to its end: signs three conversations off. */
export async function goOnToTheEnd(
  api: ApiTester,
  operationId: string,
): Promise<Operation> {
  const isOver = ({ status }: Operation) => isOperationFinished(status);
  await lookUntil(
    api,
    operationId,
    operation =>
      isOver(operation) || ['waiting', 'failed'].includes(operation.status),
  );
  const { candidates } = await api.call('listCandidates', { operationId });
  for (const { conversationId } of candidates.slice(0, SIGN_OFFS)) {
    await api.call('signOff', { operationId, body: { conversationId } });
  }
  return lookUntil(api, operationId, isOver);
}
