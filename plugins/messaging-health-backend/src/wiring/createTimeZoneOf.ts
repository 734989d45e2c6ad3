import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { UnknownOrganizationError } from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { boundedWait } from '../http/boundedWait';
import { OrganizationDirectory } from '../organizations';

/** Whoever writes to a customer waits no longer than this for the catalog. */
const PATIENCE = 2_000;

/** Answers the zone that an organization's customers read times in. Never throws. */
export type TimeZoneOf = (organizationId: string) => Promise<string>;

/**
 * The zone that an organization's entity names, else config's. Without an answer of the
 * catalog it is config's, too: UTC stands beside each time, so that none is wrong.
 */
export function createTimeZoneOf(deps: {
  directory: Pick<OrganizationDirectory, 'get'>;
  clock: Clock;
  logger: Pick<LoggerService, 'warn'>;
  /** Of organizations that name none. */
  timeZone: string;
}): TimeZoneOf {
  const { directory, clock, logger, timeZone } = deps;
  return async organizationId => {
    try {
      const organization = await boundedWait(
        clock,
        PATIENCE,
        directory.get(organizationId),
        `The catalog did not answer within ${PATIENCE / 1000} s.`,
      );
      return organization.timeZone ?? timeZone;
    } catch (error) {
      // One that has left the catalog is no news: its incidents stay.
      if (!(error instanceof UnknownOrganizationError)) {
        logger.warn(
          `The time zone of organization ${organizationId} is not known, so that ${timeZone} is used. ${stringifyError(
            error,
          )}`,
        );
      }
      return timeZone;
    }
  };
}
