import { Operation } from '@messaging-health/backstage-plugin-common';

/** What {@link enterOperation} needs. */
export interface EnterOperationOptions {
  /** Starts the operation, or joins and resumes the unfinished one. */
  start(): Promise<Operation>;
  read(operationId: string): Promise<Operation>;
  /** Keeps the id with the task. */
  keep(startAndGetId: () => Promise<string>): Promise<string>;
}

/**
 * Gives the id of the task's operation. A task that is taken up again after its
 * operation has ended starts no second one; one that is retried resumes the
 * operation that had failed.
 */
export async function enterOperation({
  start,
  read,
  keep,
}: EnterOperationOptions): Promise<string> {
  let hasStarted = false;
  const operationId = await keep(async () => {
    hasStarted = true;
    return (await start()).id;
  });
  if (!hasStarted && (await read(operationId)).status === 'failed') {
    await start();
  }
  return operationId;
}
