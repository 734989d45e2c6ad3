import { Paper } from './Paper';
import { COLORS, PAGE, SIZES } from './theme';

const PADDING = { x: 5, y: 3.5 };
/** A row that is taller is broken into rows that fit, so that nothing runs out of the page. */
const MOST_CHARACTERS_OF_ROW = 1_500;

/** One cell, and how it looks. */
export interface Cell {
  text: string;
  isStrong?: boolean;
  isMuted?: boolean;
}
interface Column {
  title: string;
  share: number;
}

/** Breaks the texts of a row so that each part fits on a page. */
function breakRow(row: Cell[]): Cell[][] {
  const parts = row.map(({ text }) => {
    const characters = [...text];
    const found: string[] = [];
    for (let at = 0; at < characters.length; at += MOST_CHARACTERS_OF_ROW) {
      found.push(characters.slice(at, at + MOST_CHARACTERS_OF_ROW).join(''));
    }
    return found.length > 0 ? found : [''];
  });
  const rows = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: rows }, (_, index) =>
    row.map((cell, column) => ({ ...cell, text: parts[column][index] ?? '' })),
  );
}

/** Where cells stand, and how high a row of them is. */
function layOut(paper: Paper, columns: readonly Column[]) {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (paper.width * share) / whole);
  const lefts = widths.map((_, index) =>
    widths.slice(0, index).reduce((sum, width) => sum + width, PAGE.left),
  );
  const styleOf = ({ isStrong, isMuted }: Cell) => ({
    font: isStrong ? ('strong' as const) : ('plain' as const),
    size: SIZES.small,
    color: isMuted ? COLORS.muted : COLORS.ink,
  });
  const widthOf = (index: number) => widths[index] - 2 * PADDING.x;
  return {
    heightOf: (row: Cell[]) =>
      Math.max(
        ...row.map((cell, index) =>
          paper.height(cell.text, widthOf(index), styleOf(cell)),
        ),
      ) +
      2 * PADDING.y,
    draw: (row: Cell[]) =>
      row.forEach((cell, index) =>
        paper.writeAt(
          cell.text,
          {
            x: lefts[index] + PADDING.x,
            y: paper.y + PADDING.y,
            width: widthOf(index),
          },
          styleOf(cell),
        ),
      ),
  };
}

/** Draws rows under titles, which stand on each page again; a table that goes on has them already. */
export function drawTable(
  paper: Paper,
  columns: readonly Column[],
  rows: Cell[][],
  { isContinued, isLast }: { isContinued: boolean; isLast: boolean },
): void {
  const { heightOf, draw } = layOut(paper, columns);
  const titles = columns.map(({ title }) => ({ text: title, isStrong: true }));
  const titleHeight = heightOf(titles);
  const drawTitles = () => {
    paper.pdf
      .rect(PAGE.left, paper.y, paper.width, titleHeight)
      .fill(COLORS.shade);
    draw(titles);
    paper.space(titleHeight);
  };

  const parts = rows.flatMap(breakRow);
  if (!isContinued) {
    paper.need(titleHeight + (parts.length > 0 ? heightOf(parts[0]) : 0));
    drawTitles();
  }
  for (const row of parts) {
    const height = heightOf(row);
    if (paper.need(height)) {
      drawTitles();
    }
    draw(row);
    paper.space(height);
    paper.rule();
  }
  if (isLast) {
    paper.space(10);
  }
}
