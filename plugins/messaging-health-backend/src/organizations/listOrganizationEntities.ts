import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATION_ORGANIZATION_ID } from '@messaging-health/backstage-plugin-common';

const PAGE_SIZE = 500;

/** What `parseOrganization` reads, and no more. */
const FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
];

/** Every entity that bears the organization annotation, page by page. */
export async function listOrganizationEntities(
  catalog: Pick<CatalogService, 'queryEntities'>,
  credentials: BackstageCredentials,
): Promise<Entity[]> {
  const entities: Entity[] = [];
  let cursor: string | undefined;
  do {
    const page = await catalog.queryEntities(
      cursor
        ? { cursor, fields: FIELDS, limit: PAGE_SIZE }
        : {
            filter: {
              [`metadata.annotations.${ANNOTATION_ORGANIZATION_ID}`]:
                CATALOG_FILTER_EXISTS,
            },
            fields: FIELDS,
            limit: PAGE_SIZE,
            totalItems: 'exclude',
          },
      { credentials },
    );
    entities.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return entities;
}
