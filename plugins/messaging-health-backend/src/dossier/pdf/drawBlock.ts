import { Block, DossierDocument, Fact } from '../DossierDocument';
import { parseAnalysis } from '../parseAnalysis';
import { cellsOf } from './cellsOf';
import { drawTable, heightOfTableStart } from './drawTable';
import { Paper } from './Paper';
import { BlockPart } from './partsOf';
import { COLORS, PAGE, SIZES } from './theme';

const LABEL_SHARE = 0.27;
const INDENT = 12;
/** A value that is taller may begin on one page and end on another. */
const TALLEST_START = 200;

const LABEL_STYLE = { size: SIZES.small, color: COLORS.muted };

const styleOf = ({ isExact }: Fact) =>
  isExact
    ? { font: 'exact' as const, size: SIZES.exact }
    : { size: SIZES.text };

/** Where labels end and values begin. */
function widthsOf({ width }: Paper) {
  const label = width * LABEL_SHARE;
  return { label, value: width - label };
}

function heightOfLabel(paper: Paper, { label }: Fact): number {
  return paper.height(label, widthsOf(paper).label - 8, LABEL_STYLE);
}

function heightOfFact(paper: Paper, fact: Fact): number {
  const { value } = widthsOf(paper);
  const height = paper.height(fact.value, value, styleOf(fact));
  return Math.max(heightOfLabel(paper, fact), Math.min(height, TALLEST_START));
}

function drawFacts(paper: Paper, facts: Fact[]): void {
  const { label: labelWidth } = widthsOf(paper);
  for (const fact of facts) {
    paper.need(heightOfFact(paper, fact));
    const top = paper.y;
    paper.writeAt(
      fact.label,
      { x: PAGE.left, y: paper.y, width: labelWidth - 8 },
      LABEL_STYLE,
    );
    paper.write(fact.value, styleOf(fact), { indent: labelWidth });
    if (paper.y > top) {
      paper.y = Math.max(paper.y, top + heightOfLabel(paper, fact));
    }
    paper.space(3);
  }
  paper.space(8);
}

function heightOfVerdict(paper: Paper, text: string): number {
  return paper.height(text, paper.width - 28, { font: 'strong' }) + 16;
}

function drawVerdict(paper: Paper, text: string, isGood: boolean): void {
  const style = {
    font: 'strong' as const,
    color: isGood ? COLORS.good : COLORS.bad,
  };
  const height = heightOfVerdict(paper, text);
  paper.need(height);
  paper.pdf
    .rect(PAGE.left, paper.y, paper.width, height)
    .fill(isGood ? COLORS.goodShade : COLORS.badShade);
  paper.pdf
    .rect(PAGE.left, paper.y, 4, height)
    .fill(isGood ? COLORS.good : COLORS.bad);
  paper.writeAt(
    text,
    { x: PAGE.left + 16, y: paper.y + 8, width: paper.width - 28 },
    style,
  );
  paper.space(height + 12);
}

function drawAnalysis(paper: Paper, markdown: string): void {
  for (const line of parseAnalysis(markdown)) {
    if (line.type === 'gap') {
      paper.space(4);
      continue;
    }
    const text = line.pieces.map(piece => piece.text).join('');
    if (line.type === 'heading') {
      paper.need(50);
      paper.space(4);
      paper.write(text, { font: 'strong', size: 10.5, color: COLORS.accent });
      paper.space(2);
    } else if (line.type === 'item') {
      const indent = INDENT * (line.depth + 1);
      paper.need(14);
      paper.writeAt(
        '•',
        { x: PAGE.left + indent - 9, y: paper.y, width: 9 },
        { color: COLORS.muted },
      );
      paper.write(text, {}, { indent });
      paper.space(2);
    } else {
      paper.write(text, {});
      paper.space(2);
    }
  }
  paper.space(8);
}

function drawLines(
  paper: Paper,
  text: string,
  style: Parameters<Paper['write']>[1],
): void {
  for (const line of text.split('\n')) {
    const top = paper.y;
    paper.write(line === '' ? ' ' : line, style, { indent: INDENT });
    if (paper.y > top) {
      paper.pdf.rect(PAGE.left + 2, top, 2, paper.y - top).fill(COLORS.line);
    }
  }
  paper.space(10);
}

/** How much room a block must find where it begins, so that its heading does not stand alone. */
export function heightOfStart(
  paper: Paper,
  block: Block,
  document: DossierDocument,
): number {
  const table = cellsOf(block, document);
  if (table) {
    return heightOfTableStart(paper, table.columns, table.rows);
  }
  switch (block.type) {
    case 'facts':
      return block.facts.length > 0 ? heightOfFact(paper, block.facts[0]) : 0;
    case 'verdict':
      return heightOfVerdict(paper, block.text);
    default:
      return 0;
  }
}

/** Draws one block, or a part of one, where the pen stands. */
export function drawBlock(
  paper: Paper,
  part: BlockPart,
  document: DossierDocument,
): void {
  const { block } = part;
  const table = cellsOf(block, document);
  if (table) {
    drawTable(paper, table.columns, table.rows, part);
    return;
  }
  switch (block.type) {
    case 'paragraph':
      paper.write(block.text, { color: COLORS.muted });
      paper.space(8);
      break;
    case 'verdict':
      drawVerdict(paper, block.text, block.isGood);
      break;
    case 'facts':
      drawFacts(paper, block.facts);
      break;
    case 'table':
    case 'timeline':
      break;
    case 'quotation':
      drawLines(paper, block.text, {});
      break;
    case 'analysis':
      drawAnalysis(paper, block.text);
      break;
    case 'code':
      drawLines(paper, block.text, { font: 'exact', size: SIZES.exact });
      break;
    default:
      throw new Error(`Unexpected block ${block satisfies never}`);
  }
}
