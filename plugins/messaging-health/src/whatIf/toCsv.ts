import { WhatIfComparison } from '@messaging-health/backstage-plugin-common';

type Cell = string | number | undefined;

const COLUMNS: Array<[string, (row: WhatIfComparison) => Cell]> = [
  ['organization_id', row => row.organizationId],
  ['organization', row => row.organizationTitle],
  ['entity', row => row.entityRef],
  ['trigger', row => row.trigger],
  ['outcome', row => row.outcome],
  ['would_onset', row => row.would?.onsetAt],
  ['would_fire', row => row.would?.firesAt],
  ['would_end', row => row.would?.endsAt],
  ['did_onset', row => row.did?.onsetAt],
  ['did_fire', row => row.did?.firesAt],
  ['did_end', row => row.did?.endsAt],
  ['sooner_by_seconds', row => row.soonerBySeconds],
];

/** What a spreadsheet would take for a formula; an organization's name may begin so. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

function write(cell: Cell): string {
  if (typeof cell === 'number') {
    return String(cell);
  }
  const text = cell ?? '';
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replace(/"/g, '""')}"`;
}

/** An answer as CSV (RFC 4180), which no spreadsheet takes for formulas. */
export function toCsv(comparisons: WhatIfComparison[]): string {
  const lines = [
    COLUMNS.map(([name]) => name).join(),
    ...comparisons.map(row =>
      COLUMNS.map(([, read]) => write(read(row))).join(),
    ),
  ];
  return `${lines.join('\r\n')}\r\n`;
}
