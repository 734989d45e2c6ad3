import { DossierDocument, Fact, TimelineRow } from '../DossierDocument';
import { parseAnalysis } from '../parseAnalysis';
import { drawTable } from './drawTable';
import { Paper } from './Paper';
import { BlockPart } from './partsOf';
import { COLORS, PAGE, SIZES } from './theme';

const LABEL_SHARE = 0.27;
const INDENT = 12;
/** A value that is taller may begin on one page and end on another. */
const TALLEST_START = 200;

function drawFacts(paper: Paper, facts: Fact[]): void {
  const labelWidth = paper.width * LABEL_SHARE;
  const valueWidth = paper.width - labelWidth;
  for (const { label, value, isExact } of facts) {
    const style = isExact
      ? { font: 'exact' as const, size: SIZES.exact }
      : { size: SIZES.text };
    const labelStyle = { size: SIZES.small, color: COLORS.muted };
    const labelHeight = paper.height(label, labelWidth - 8, labelStyle);
    const height = paper.height(value, valueWidth, style);
    paper.need(Math.max(labelHeight, Math.min(height, TALLEST_START)));
    const top = paper.y;
    paper.writeAt(
      label,
      { x: PAGE.left, y: paper.y, width: labelWidth - 8 },
      labelStyle,
    );
    paper.write(value, style, { indent: labelWidth });
    if (paper.y > top) {
      paper.y = Math.max(paper.y, top + labelHeight);
    }
    paper.space(3);
  }
  paper.space(8);
}

function drawVerdict(paper: Paper, text: string, isGood: boolean): void {
  const style = {
    font: 'strong' as const,
    color: isGood ? COLORS.good : COLORS.bad,
  };
  const height = paper.height(text, paper.width - 28, style) + 16;
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

function drawTimeline(
  paper: Paper,
  rows: TimelineRow[],
  titles: DossierDocument['timelineTitles'],
  part: BlockPart,
): void {
  drawTable(
    paper,
    [
      { title: titles.sequence, share: 1.3 },
      { title: titles.time, share: 4.6 },
      { title: titles.kind, share: 3.6 },
      { title: titles.what, share: 7.5 },
    ],
    rows.map(row => [
      { text: `#${row.sequence}`, isStrong: true },
      { text: `${row.utc}\n${row.local}` },
      { text: `${row.kind}\n${row.actor}`, isMuted: true },
      { text: [row.text, ...row.evidence.map(id => `E:${id}`)].join('\n') },
    ]),
    part,
  );
}

/** Draws one block, or a part of one, where the pen stands. */
export function drawBlock(
  paper: Paper,
  part: BlockPart,
  { timelineTitles }: DossierDocument,
): void {
  const { block } = part;
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
      drawTable(
        paper,
        block.columns,
        block.rows.map(row => row.map(text => ({ text }))),
        part,
      );
      break;
    case 'timeline':
      drawTimeline(paper, block.rows, timelineTitles, part);
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
