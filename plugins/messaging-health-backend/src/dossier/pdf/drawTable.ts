import { Paper } from './Paper';
import { COLORS, PAGE, SIZES } from './theme';

const PADDING = { x: 5, y: 3.5 };
/** A cell that is taller is broken into parts that fit, so that nothing runs out of the page. */
const TALLEST_CELL = 320;
/** So far from its middle a text is searched for a place to break it. */
const NEAR_MIDDLE = 200;

/** One cell, and how it looks. */
export interface Cell {
  text: string;
  isStrong?: boolean;
  isMuted?: boolean;
}
/** One column: its title, and how wide it is beside the others. */
export interface Column {
  title: string;
  share: number;
}

/** Halves a text until each part fits, between words or lines where that is possible. */
function breakText(text: string, fits: (part: string) => boolean): string[] {
  const characters = [...text];
  if (characters.length < 2 || fits(text)) {
    return [text];
  }
  const middle = Math.floor(characters.length / 2);
  const near = characters.slice(Math.max(0, middle - NEAR_MIDDLE), middle);
  const back = near.reverse().findIndex(character => /\s/.test(character));
  const at = back === -1 || back === middle - 1 ? middle : middle - back;
  return [characters.slice(0, at), characters.slice(at)].flatMap(part =>
    breakText(part.join(''), fits),
  );
}

/** Breaks the texts of a row so that each part fits on a page. */
function breakRow(
  row: Cell[],
  heightOf: (cell: Cell, column: number) => number,
): Cell[][] {
  const parts = row.map((cell, column) =>
    breakText(
      cell.text,
      text => heightOf({ ...cell, text }, column) <= TALLEST_CELL,
    ),
  );
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
  const heightOfCell = (cell: Cell, index: number) =>
    paper.height(cell.text, widthOf(index), styleOf(cell));
  const heightOf = (row: Cell[]) =>
    Math.max(...row.map(heightOfCell)) + 2 * PADDING.y;
  return {
    heightOf,
    /** A row as rows that fit on a page each. */
    breakRow: (row: Cell[]) => breakRow(row, heightOfCell),
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

const titlesOf = (columns: readonly Column[]) =>
  columns.map(({ title }) => ({ text: title, isStrong: true }));

/** How much room the titles and the first row of a table take. */
export function heightOfTableStart(
  paper: Paper,
  columns: readonly Column[],
  [first]: Cell[][],
): number {
  const { heightOf, breakRow: fit } = layOut(paper, columns);
  return heightOf(titlesOf(columns)) + (first ? heightOf(fit(first)[0]) : 0);
}

/** Draws rows under titles, which stand on each page again; a table that goes on has them already. */
export function drawTable(
  paper: Paper,
  columns: readonly Column[],
  rows: Cell[][],
  { isContinued, isLast }: { isContinued: boolean; isLast: boolean },
): void {
  const { heightOf, breakRow: fit, draw } = layOut(paper, columns);
  const titles = titlesOf(columns);
  const titleHeight = heightOf(titles);
  const drawTitles = () => {
    paper.pdf
      .rect(PAGE.left, paper.y, paper.width, titleHeight)
      .fill(COLORS.shade);
    draw(titles);
    paper.space(titleHeight);
  };

  const parts = rows.flatMap(fit);
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
