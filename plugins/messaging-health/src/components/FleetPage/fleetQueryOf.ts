import {
  ListOrganizationsQuery,
  modeSchema,
  overallHealthSchema,
  triggerIdSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';

/** Rows of a page. */
export const PAGE_SIZE = 100;

/** Names of the filters in the page's address. */
export const FLEET_FILTERS = ['health', 'trigger', 'mode', 'search'] as const;

/** How the rows may be ordered; the first is what one gets unasked. */
export const FLEET_SORTS = ['worst', 'time-left', 'title'] as const;

/** What the page's address says. */
export type FleetFilters = {
  [name in (typeof FLEET_FILTERS)[number] | 'sort' | 'page']?: string;
};

const pageSchema = z.coerce.number().int().min(1).max(10_000).catch(1);
const sortSchema = z.enum(FLEET_SORTS).catch('worst');

/** What the address asks for; what makes no sense is left out. */
export function fleetQueryOf(filters: FleetFilters) {
  return {
    health: overallHealthSchema.safeParse(filters.health).data,
    trigger: triggerIdSchema.safeParse(filters.trigger).data,
    mode: modeSchema.safeParse(filters.mode).data,
    search: filters.search?.trim().slice(0, 200) || undefined,
    sort: sortSchema.parse(filters.sort),
    offset: (pageSchema.parse(filters.page ?? 1) - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  } satisfies ListOrganizationsQuery;
}
