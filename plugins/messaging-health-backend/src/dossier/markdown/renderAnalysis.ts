import { escapeMarkdown, oneLine } from '../../wording';
import { AnalysisPiece, parseAnalysis } from '../parseAnalysis';

const DEEPEST_HEADING = 6;

function write(pieces: AnalysisPiece[]): string {
  return pieces
    .map(({ text, isCitation }, index) => {
      if (isCitation) {
        return text;
      }
      // Spaces at the edges stand between a sentence and what it cites.
      const before = index > 0 && /^\s/.test(text) ? ' ' : '';
      const after = /\s$/.test(text) && index < pieces.length - 1 ? ' ' : '';
      const words = escapeMarkdown(oneLine(text));
      return words === '' ? before : `${before}${words}${after}`;
    })
    .join('');
}

/** An analysis under a heading of `level`: its own headings stand below, and it holds neither tags nor links. */
export function renderAnalysis(markdown: string, level: number): string {
  return parseAnalysis(markdown)
    .map(line => {
      switch (line.type) {
        case 'gap':
          return '';
        case 'heading': {
          const marks = Math.min(DEEPEST_HEADING, level + line.level);
          return `${'#'.repeat(marks)} ${write(line.pieces)}`;
        }
        case 'item':
          return `${'  '.repeat(line.depth)}- ${write(line.pieces)}`;
        case 'text':
          return write(line.pieces);
        default:
          throw new Error(`Unexpected line ${line satisfies never}`);
      }
    })
    .join('\n')
    .trim();
}
