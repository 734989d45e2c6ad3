import { LoggerService } from '@backstage/backend-plugin-api';
import { Operation } from '@messaging-health/backstage-plugin-common';
import { entityTabUrl } from './entityTabUrl';
import { Hold } from './findHold';
import { FollowedStep } from './followStep';

/** Says whose turn it is, and where, if an operation waits. */
export function tellHold(
  { operation, hold }: FollowedStep,
  logger: LoggerService,
  portalUrl: string,
): void {
  if (hold) {
    const tab = entityTabUrl(portalUrl, operation.entityRef);
    logger.info(describeHold(hold, operation, tab));
  }
}

function describeHold(
  hold: Hold,
  { wakesAt, pause, kind }: Operation,
  tab: string,
): string {
  switch (hold) {
    case 'sign-offs':
      return `It is people's turn now, at ${tab} . The operation goes on by itself once they are done.`;
    case 'approval':
      return `Somebody else than who asked for the ${kind} has to approve it first, at ${tab} . The operation goes on by itself then.`;
    case 'time':
      return `The operation goes on by itself ${
        wakesAt ? `at ${wakesAt}` : 'when its time has come'
      }; it can be followed at ${tab} .`;
    case 'resume':
      return `The operation is paused${
        pause ? ` by ${pause.by}: ${pause.reason}` : ''
      }. It goes on once somebody resumes it, at ${tab} .`;
    default:
      throw new Error(`Unexpected hold ${hold satisfies never}`);
  }
}
