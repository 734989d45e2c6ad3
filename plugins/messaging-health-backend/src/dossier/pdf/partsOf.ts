import { Block } from '../DossierDocument';

/** Rows that are drawn at one go: so many that others' requests needn't wait long. */
const ROWS = 40;

/** A block, or a part of a long one: all but the first part go on under the same titles. */
export interface BlockPart {
  block: Block;
  isContinued: boolean;
  isLast: boolean;
}

function chunks<T>(rows: T[]): T[][] {
  return rows.length === 0
    ? [[]]
    : Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, index) =>
        rows.slice(index * ROWS, (index + 1) * ROWS),
      );
}

function blocksOf(block: Block): Block[] {
  switch (block.type) {
    case 'timeline':
      return chunks(block.rows).map(rows => ({ ...block, rows }));
    case 'table':
      return chunks(block.rows).map(rows => ({ ...block, rows }));
    default:
      return [block];
  }
}

/** Breaks long tables into parts; everything else is one part. */
export function partsOf(block: Block): BlockPart[] {
  const blocks = blocksOf(block);
  return blocks.map((part, index) => ({
    block: part,
    isContinued: index > 0,
    isLast: index === blocks.length - 1,
  }));
}
