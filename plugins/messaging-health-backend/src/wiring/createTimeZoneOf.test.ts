import { mockServices } from '@backstage/backend-test-utils';
import {
  Organization,
  UnknownOrganizationError,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import {
  FakeClock,
  InstantClock,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { ORGANIZATION } from '../operations/__testUtils__';
import { createTimeZoneOf } from './createTimeZoneOf';

function zoneOf(
  get: (organizationId: string) => Promise<Organization>,
  clock: Clock = new FakeClock(),
) {
  const logger = mockServices.logger.mock();
  const timeZoneOf = createTimeZoneOf({
    ...{ directory: { get }, clock, logger },
    timeZone: 'America/Sao_Paulo',
  });
  return { zone: () => timeZoneOf(ORGANIZATION.id), warned: logger.warn };
}

describe('The time zone of an organization', () => {
  it('is the one that its entity names', async () => {
    const timeZone = 'America/Manaus';
    const { zone } = zoneOf(async () => ({ ...ORGANIZATION, timeZone }));
    expect(await zone()).toBe('America/Manaus');
  });

  it('is the configured one where its entity names none', async () => {
    const { zone, warned } = zoneOf(async () => ORGANIZATION);
    expect(await zone()).toBe('America/Sao_Paulo');
    expect(warned).not.toHaveBeenCalled();
  });

  it('is the configured one once it has left the catalog', async () => {
    const { zone, warned } = zoneOf(async id => {
      throw new UnknownOrganizationError(id);
    });
    expect(await zone()).toBe('America/Sao_Paulo');
    expect(warned).not.toHaveBeenCalled();
  });

  it('is the configured one while the catalog is away, and that is logged', async () => {
    const { zone, warned } = zoneOf(async () => {
      throw new Error('the catalog is away');
    });
    expect(await zone()).toBe('America/Sao_Paulo');
    expect(warned).toHaveBeenCalledWith(
      expect.stringContaining('the catalog is away'),
    );
  });

  it('waits for a catalog that hangs no longer than it may', async () => {
    const { zone, warned } = zoneOf(
      () => new Promise(() => {}),
      new InstantClock(),
    );
    expect(await zone()).toBe('America/Sao_Paulo');
    expect(warned).toHaveBeenCalledWith(
      expect.stringContaining('did not answer within 2 s'),
    );
  });
});
