import { Observation } from '@messaging-health/backstage-plugin-common';
import {
  Clock,
  ObservationRequest,
  SignalSource,
  SourceAnswer,
} from '@messaging-health/backstage-plugin-node';
import { CrmDatabase } from './client/CrmDatabase';
import {
  explainFailure,
  hiddenByRowSecurity,
  noOrganizationVisible,
} from './client/explainFailure';
import { IDENTITY_QUERY, IdentityRow } from './client/identityQuery';

const MINUTE = 60_000;

/**
 * The figures as observations. A minute without a row is a zero where the CRM has
 * ever logged a resolution of that organization; elsewhere it is no data, since a CRM
 * whose webhook gets bodies that it does not understand logs nothing at all.
 */
function observationsOf(
  { known, figures }: IdentityRow,
  from: Date,
  upTo: Date,
): Observation[] {
  const counted = new Map(
    figures.map(figure => [
      `${figure.organization_id} ${figure.minute}`,
      figure,
    ]),
  );
  return known
    .filter(({ has_history }) => has_history)
    .flatMap(({ id }) => {
      const minutes: Observation[] = [];
      for (
        let minute = from.getTime() / MINUTE;
        minute * MINUTE < upTo.getTime();
        minute++
      ) {
        const figure = counted.get(`${id} ${minute}`);
        minutes.push({
          organizationId: id,
          signal: 'identity',
          minute: new Date(minute * MINUTE),
          total: figure?.total ?? 0,
          failed: figure?.failed ?? 0,
        });
      }
      return minutes;
    });
}

/** Identity resolutions of the CRM, from its own log. */
export class CrmIdentitySource implements SignalSource {
  readonly id = 'crm-sql';
  readonly signal = 'identity';

  constructor(
    private readonly database: CrmDatabase,
    private readonly clock: Clock,
  ) {}

  async observe({
    organizations,
    from,
    to,
    signal,
  }: ObservationRequest): Promise<SourceAnswer> {
    const startedAt = this.clock.now().getTime();
    try {
      const organizationIds = organizations.map(({ id }) => id);
      const row = await this.database.readIdentities(
        { organizationIds, from, to },
        signal,
      );
      if (!row.sees_all) {
        return { kind: 'unavailable', because: hiddenByRowSecurity() };
      }
      if (organizations.length > 0 && row.known.length === 0) {
        return {
          kind: 'unavailable',
          because: noOrganizationVisible(organizations.length),
        };
      }
      // The database's clock stamps the rows, so it also says how far they go.
      const observedUpTo = new Date(
        Math.min(to.getTime(), Math.floor(row.now)),
      );
      return {
        kind: 'observed',
        observations: observationsOf(row, from, observedUpTo),
        observedUpTo,
        evidence: {
          query: IDENTITY_QUERY,
          tookMilliseconds: this.clock.now().getTime() - startedAt,
        },
      };
    } catch (error) {
      return { kind: 'unavailable', because: explainFailure(error, signal) };
    }
  }
}
