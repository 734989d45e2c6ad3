import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ANNOTATION_ORGANIZATION_ID,
  UnknownOrganizationError,
} from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { CatalogOrganizationDirectory } from './CatalogOrganizationDirectory';

const ID = '00000000-0000-4000-8000-00000000000a';

function entity(name: string, id?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      namespace: 'default',
      annotations: id ? { [ANNOTATION_ORGANIZATION_ID]: id } : {},
    },
    spec: { type: 'organization', children: [] },
  };
}

function createDirectory(entities: Entity[]) {
  const clock = new FakeClock();
  const catalog = catalogServiceMock({ entities });
  const queryEntities = jest.spyOn(catalog, 'queryEntities');
  const directory = new CatalogOrganizationDirectory({
    catalog,
    auth: mockServices.auth(),
    clock,
    logger: mockServices.logger.mock(),
    cacheForMilliseconds: 10_000,
    staleForMilliseconds: 60_000,
  });
  return { clock, queryEntities, directory };
}

describe('CatalogOrganizationDirectory', () => {
  it('finds the entities that bear the annotation, and no others', async () => {
    const { directory } = createDirectory([
      entity('invented-shop', ID.toLocaleUpperCase('en-US')),
      entity('a-team'),
    ]);
    const { organizations, unusable } = await directory.list();
    expect(organizations).toEqual([
      expect.objectContaining({
        id: ID,
        entityRef: 'group:default/invented-shop',
      }),
    ]);
    expect(unusable).toEqual([]);
    expect(await directory.get(ID)).toBe(organizations[0]);
  });

  it('throws for an organization that nobody claims', async () => {
    const { directory } = createDirectory([]);
    await expect(directory.get(ID)).rejects.toThrow(UnknownOrganizationError);
  });

  it('names a malformed id', async () => {
    const { directory } = createDirectory([entity('invented-shop', '42')]);
    expect(await directory.list()).toEqual({
      organizations: [],
      unusable: [
        {
          entityRef: 'group:default/invented-shop',
          message: expect.stringContaining(ANNOTATION_ORGANIZATION_ID),
        },
      ],
    });
  });

  it('watches a contested organization, and lets nobody operate it', async () => {
    const { directory } = createDirectory([
      entity('invented-copy', ID),
      entity('invented-archetype', ID),
    ]);
    const { organizations, unusable } = await directory.list();
    expect(organizations).toHaveLength(1);
    expect(organizations[0].entityRef).toBe('group:default/invented-archetype');
    expect(organizations[0].problems).toContainEqual(
      expect.objectContaining({
        annotation: ANNOTATION_ORGANIZATION_ID,
        message: expect.stringContaining('group:default/invented-copy'),
      }),
    );
    expect(unusable).toEqual([
      {
        entityRef: 'group:default/invented-copy',
        message: expect.stringContaining('group:default/invented-archetype'),
      },
    ]);
  });

  it('asks again after cacheFor, once for all who ask at the same time', async () => {
    const { directory, clock, queryEntities } = createDirectory([
      entity('invented-shop', ID),
    ]);
    await Promise.all([directory.list(), directory.list()]);
    clock.advance(9_999);
    await directory.list();
    expect(queryEntities).toHaveBeenCalledTimes(1);
    clock.advance(1);
    await directory.list();
    expect(queryEntities).toHaveBeenCalledTimes(2);
  });

  it('uses the last answer while the catalog is away, but not for ever', async () => {
    const { directory, clock, queryEntities } = createDirectory([
      entity('invented-shop', ID),
    ]);
    await directory.list();
    queryEntities.mockRejectedValue(new Error('catalog is away'));
    clock.advance(59_999);
    expect((await directory.list()).organizations).toHaveLength(1);
    clock.advance(1);
    await expect(directory.list()).rejects.toThrow('catalog is away');
  });

  it('reads every page', async () => {
    const { directory, queryEntities } = createDirectory([]);
    queryEntities
      .mockResolvedValueOnce({
        items: [entity('invented-one', ID)],
        totalItems: 0,
        pageInfo: { nextCursor: 'second' },
      })
      .mockResolvedValueOnce({
        items: [entity('invented-two', ID.replace(/a$/, 'b'))],
        totalItems: 0,
        pageInfo: {},
      });
    expect((await directory.list()).organizations).toHaveLength(2);
    expect(queryEntities.mock.calls[1][0]).toMatchObject({ cursor: 'second' });
  });
});
