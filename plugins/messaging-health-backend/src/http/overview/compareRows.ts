import {
  HEALTH_WORDS,
  OrganizationRow,
} from '@messaging-health/backstage-plugin-common';

/** Operations that stand still need somebody sooner than those that go on. */
function urgency(row: OrganizationRow): number {
  switch (row.operation?.status) {
    case 'failed':
      return 0;
    case 'waiting':
      return 1;
    case 'running':
      return 2;
    default:
      return row.openIncident ? 3 : 4;
  }
}

/** Worst first: by health, then by how urgently people are needed, then by title. */
export function compareRows(a: OrganizationRow, b: OrganizationRow): number {
  return (
    HEALTH_WORDS.indexOf(a.health) - HEALTH_WORDS.indexOf(b.health) ||
    urgency(a) - urgency(b) ||
    a.organization.title.localeCompare(b.organization.title, 'pt-BR') ||
    a.organization.id.localeCompare(b.organization.id, 'en-US')
  );
}
