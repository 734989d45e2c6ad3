import { Knex } from 'knex';
import { IncidentFilter } from './IncidentFilter';

/** The filters that are columns of `incidents`, which stands in the query as `i`. */
export function whereColumns(
  query: Knex.QueryBuilder,
  {
    organizationId,
    status,
    severity,
    sla,
    open,
  }: Omit<IncidentFilter, 'words'>,
): void {
  const columns = { organization_id: organizationId, status, severity, sla };
  for (const [column, value] of Object.entries(columns)) {
    if (value !== undefined) {
      query.where(`i.${column}`, value);
    }
  }
  if (open === true) {
    query.where('i.open_ticket', 1);
  }
  if (open === false) {
    query.whereNull('i.open_ticket');
  }
}
