import { findOperation } from './store/findOperation';
import { OperationsDependencies } from './OperationsDependencies';

/** Tells whoever listens that an operation changed; what they do with it changes nothing here. */
export async function announce(
  deps: Pick<OperationsDependencies, 'knex' | 'logger' | 'onOperationChanged'>,
  operationId: string,
): Promise<void> {
  const record = await findOperation({ knex: deps.knex, id: operationId });
  if (!record) {
    return;
  }
  try {
    await deps.onOperationChanged(record.operation);
  } catch (error) {
    deps.logger.warn(
      `Nobody could be told that operation ${operationId} changed: ${error}`,
    );
  }
}
