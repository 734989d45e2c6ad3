/** A piece of a line: what it says, or what it cites. */
export interface AnalysisPiece {
  text: string;
  isCitation: boolean;
}

/** One line of an analysis. Anything else that Markdown can do is text. */
export type AnalysisLine =
  | { type: 'heading'; level: number; pieces: AnalysisPiece[] }
  | { type: 'item'; depth: number; pieces: AnalysisPiece[] }
  | { type: 'text'; pieces: AnalysisPiece[] }
  | { type: 'gap' };

const CITATION = /((?<!\\)\[(?:#\d{1,9}|E:[^\]\\\s]{1,64})\])/;
const HEADING = /^(#{1,6})\s+(.*)$/;
const ITEM = /^(\s*)(?:[-*+]|\d+[.)])\s+(.*)$/;
const LINK = /(?<!\\)!?\[([^\]]*)(?<!\\)\]\(([^)\s]*)[^)]*\)/g;
const STRONG = /(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=[^\s\\])\1/g;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const SPACES_OF_DEPTH = 2;
const DEEPEST = 3;

/** What a run of Markdown reads as: links beside their text, no marks, nothing escaped. */
function plain(markdown: string): string {
  return markdown
    .replace(LINK, '$1 ($2)')
    .replace(STRONG, '$2')
    .replace(ESCAPED, '$1');
}

function piecesOf(markdown: string): AnalysisPiece[] {
  return markdown
    .split(CITATION)
    .map((text, index) =>
      index % 2 === 1
        ? { text, isCitation: true }
        : { text: plain(text), isCitation: false },
    )
    .filter(({ text }) => text !== '');
}

function parseLine(line: string): AnalysisLine {
  if (line.trim() === '') {
    return { type: 'gap' };
  }
  const heading = HEADING.exec(line);
  if (heading) {
    const [, marks, text] = heading;
    return { type: 'heading', level: marks.length, pieces: piecesOf(text) };
  }
  const item = ITEM.exec(line);
  if (item) {
    const [, space, text] = item;
    const depth = Math.floor(space.length / SPACES_OF_DEPTH);
    return {
      type: 'item',
      depth: Math.min(DEEPEST, depth),
      pieces: piecesOf(text),
    };
  }
  return { type: 'text', pieces: piecesOf(line.trim()) };
}

/** Reads an analysis as headings, items and sentences; what people put in besides stays text. */
export function parseAnalysis(markdown: string): AnalysisLine[] {
  return markdown.split(/\r?\n/).map(parseLine);
}
