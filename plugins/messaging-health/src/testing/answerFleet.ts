import {
  Fleet,
  HEALTH_WORDS,
  listOrganizationsQuerySchema,
  OrganizationRow,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { SeenRequest } from './FakeBackend';
import { fleet } from './fleets';

type Query = z.output<typeof listOrganizationsQuerySchema>;

function fits(row: OrganizationRow, query: Query): boolean {
  const { title, entityRef, id } = row.organization;
  const text = `${title} ${entityRef} ${id}`.toLocaleLowerCase('en-US');
  return (
    (!query.health || row.health === query.health) &&
    (!query.mode || row.mode === query.mode) &&
    (!query.trigger || row.worstTrigger?.trigger === query.trigger) &&
    (!query.search || text.includes(query.search.toLocaleLowerCase('en-US')))
  );
}

const byTitle = (one: OrganizationRow, other: OrganizationRow) =>
  one.organization.title.localeCompare(other.organization.title);
const orders: Record<
  Query['sort'],
  (one: OrganizationRow, other: OrganizationRow) => number
> = {
  worst: (one, other) =>
    HEALTH_WORDS.indexOf(one.health) - HEALTH_WORDS.indexOf(other.health),
  'time-left': (one, other) =>
    (one.worstTrigger?.firesAt ?? '9').localeCompare(
      other.worstTrigger?.firesAt ?? '9',
    ),
  title: byTitle,
};

/** Rows of a fleet as the backend gives them: filtered, ordered and cut by the request. */
export function answerFleet(
  rows: OrganizationRow[],
  request: SeenRequest,
): Fleet {
  const query = listOrganizationsQuerySchema.parse(
    Object.fromEntries(request.query),
  );
  const counts = Object.fromEntries(
    HEALTH_WORDS.map(word => [
      word,
      rows.filter(({ health }) => health === word).length,
    ]),
  ) as Fleet['counts'];
  const found = rows.filter(row => fits(row, query)).sort(orders[query.sort]);
  return {
    ...fleet,
    counts,
    total: found.length,
    items: found.slice(query.offset, query.offset + query.limit),
  };
}
