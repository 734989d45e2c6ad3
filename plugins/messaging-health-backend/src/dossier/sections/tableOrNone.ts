import { Block } from '../DossierDocument';
import { DossierWording } from '../DossierWording';

/** A table, or that nothing is recorded. */
export function tableOrNone(
  wording: DossierWording,
  columns: ReadonlyArray<readonly [title: string, share: number]>,
  rows: string[][],
): Block {
  return rows.length === 0
    ? { type: 'paragraph', text: wording.title('none') }
    : {
        type: 'table',
        columns: columns.map(([title, share]) => ({ title, share })),
        rows,
      };
}
