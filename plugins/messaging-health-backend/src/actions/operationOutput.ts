import {
  Operation,
  OperationStep,
  waitsFor,
} from '@messaging-health/backstage-plugin-common';
import { nameActor } from '../timeline/nameActor';
import { InjectedZod } from './InjectedZod';

/** What actions say of an operation. */
export function operationOutput(z: InjectedZod) {
  return z.object({
    operationId: z.string(),
    kind: z.enum(['rollback', 'roll-forward', 'drift-correction']),
    status: z
      .string()
      .describe('running, waiting, failed, paused, succeeded or aborted'),
    waitsFor: z
      .string()
      .optional()
      .describe('sign-offs, approval or time, while it waits'),
    wakesAt: z
      .string()
      .optional()
      .describe('When it goes on by itself, while it waits for a time'),
    organizationId: z.string(),
    organizationTitle: z.string(),
    incident: z.string(),
    reason: z.string(),
    requestedBy: z.string(),
    requestedAt: z.string(),
    finishedAt: z.string().optional(),
    followedBy: z
      .string()
      .optional()
      .describe('The rollback that took its place'),
    steps: z.array(
      z.object({
        id: z.string(),
        status: z
          .string()
          .describe('pending, running, waiting, failed, done or waived'),
        message: z.string().optional(),
        failure: z
          .object({
            cause: z.string(),
            serving: z
              .string()
              .describe(
                'What serves the customers: v2, fallback, nothing, unknown',
              ),
            nextAction: z.string(),
          })
          .optional(),
      }),
    ),
  });
}

/** An operation in the words of {@link operationOutput}. */
export function describeOperation(operation: Operation) {
  return {
    operationId: operation.id,
    kind: operation.kind,
    status: operation.status,
    waitsFor: waitsFor(operation),
    wakesAt: operation.wakesAt,
    organizationId: operation.organizationId,
    organizationTitle: operation.organizationTitle,
    incident: operation.incident,
    reason: operation.reason,
    requestedBy: nameActor(operation.requestedBy),
    requestedAt: operation.requestedAt,
    finishedAt: operation.finishedAt,
    followedBy: operation.followedBy,
    steps: operation.steps.map(describeStep),
  };
}

function describeStep({ id, status, message, failure }: OperationStep) {
  return {
    id,
    status,
    message: message?.text,
    failure: failure && {
      cause: failure.cause,
      serving: failure.serving,
      nextAction: failure.nextAction.text,
    },
  };
}
