import {
  HEALTH_WORDS,
  ListOrganizationsQuery,
  OrganizationRow,
} from '@messaging-health/backstage-plugin-common';

/** Made once: comparing ten thousand titles with a new one each takes seconds. */
const TITLES = new Intl.Collator('pt-BR');

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
    compareTitles(a, b)
  );
}

/** Those that fire come first, then by how soon they would, then the rest by how bad they are. */
function compareTimeLeft(a: OrganizationRow, b: OrganizationRow): number {
  const left = (row: OrganizationRow) => {
    if (row.worstTrigger?.state === 'firing') {
      return 0;
    }
    return row.firesAt ? Date.parse(row.firesAt) : Number.MAX_SAFE_INTEGER;
  };
  return left(a) - left(b) || compareRows(a, b);
}

function compareTitles(a: OrganizationRow, b: OrganizationRow): number {
  return (
    TITLES.compare(a.organization.title, b.organization.title) ||
    Number(a.organization.id > b.organization.id) -
      Number(a.organization.id < b.organization.id)
  );
}

/** How rows are put in the order that was asked for. */
export function comparisonOf(
  sort: NonNullable<ListOrganizationsQuery['sort']>,
): (a: OrganizationRow, b: OrganizationRow) => number {
  return {
    worst: compareRows,
    'time-left': compareTimeLeft,
    title: compareTitles,
  }[sort];
}
