import { Block, DossierDocument } from '../DossierDocument';
import { Cell, Column } from './drawTable';

/** What a table is drawn from. */
export interface Cells {
  columns: readonly Column[];
  rows: Cell[][];
}

/** The columns and cells of a block that is a table on paper; undefined for any other. */
export function cellsOf(
  block: Block,
  { timelineTitles: titles }: Pick<DossierDocument, 'timelineTitles'>,
): Cells | undefined {
  switch (block.type) {
    case 'table':
      return {
        columns: block.columns,
        rows: block.rows.map(row => row.map(text => ({ text }))),
      };
    case 'timeline':
      return {
        columns: [
          { title: titles.sequence, share: 1.3 },
          { title: titles.time, share: 4.6 },
          { title: titles.kind, share: 3.6 },
          { title: titles.what, share: 7.5 },
        ],
        rows: block.rows.map(row => [
          { text: `#${row.sequence}`, isStrong: true },
          { text: `${row.utc}\n${row.local}` },
          { text: `${row.kind}\n${row.actor}`, isMuted: true },
          { text: [row.text, ...row.evidence.map(id => `E:${id}`)].join('\n') },
        ]),
      };
    default:
      return undefined;
  }
}
