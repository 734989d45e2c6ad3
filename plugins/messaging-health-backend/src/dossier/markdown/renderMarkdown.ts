import {
  escapeInline,
  escapeMarkdown,
  oneLine,
  withoutUnseen,
} from '../../wording';
import { Block, DossierDocument, Section } from '../DossierDocument';
import { renderAnalysis } from './renderAnalysis';

const whole = (text: string) => escapeMarkdown(oneLine(text));
const inline = (text: string) => escapeInline(oneLine(text));
/** A cell keeps its line breaks, as the one tag that tables know for it. */
const cell = (text: string) =>
  withoutUnseen(text)
    .split('\n')
    .map(line => inline(line))
    .join('<br>');

function table(titles: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(titles.map(inline)),
    line(titles.map(() => '---')),
    ...rows.map(row => line(row.map(cell))),
  ].join('\n');
}

/** A fence longer than any run of backticks inside. */
function fenced(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const longest = Math.max(2, ...runs.map(run => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${withoutUnseen(text)}\n${fence}`;
}

function quoted(text: string): string {
  return withoutUnseen(text)
    .split('\n')
    .map(line => `> ${escapeMarkdown(line.trim())}`.trimEnd())
    .join('\n>\n');
}

function renderBlock(
  block: Block,
  level: number,
  { timelineTitles }: DossierDocument,
): string {
  switch (block.type) {
    case 'paragraph':
      return whole(block.text);
    case 'verdict':
      return `**${inline(block.text)}**`;
    case 'facts':
      return block.facts
        .map(({ label, value }) => `- **${inline(label)}:** ${inline(value)}`)
        .join('\n');
    case 'table':
      return table(
        block.columns.map(({ title }) => title),
        block.rows,
      );
    case 'timeline': {
      const { sequence, time, kind, what } = timelineTitles;
      return table(
        [sequence, time, kind, what],
        block.rows.map(row => [
          `#${row.sequence}`,
          `${row.utc}\n${row.local}`,
          `${row.kind}\n${row.actor}`,
          [row.text, ...row.evidence.map(id => `E:${id}`)].join('\n'),
        ]),
      );
    }
    case 'quotation':
      return quoted(block.text);
    case 'analysis':
      return renderAnalysis(block.text, level);
    case 'code':
      return fenced(block.text);
    default:
      throw new Error(`Unexpected block ${block satisfies never}`);
  }
}

function renderSection(
  { title, blocks, sections = [] }: Section,
  level: number,
  document: DossierDocument,
): string[] {
  return [
    `${'#'.repeat(level)} ${inline(title)}`,
    ...blocks.map(block => renderBlock(block, level, document)),
    ...sections.flatMap(inner => renderSection(inner, level + 1, document)),
  ];
}

/** The dossier as Markdown. What people wrote is shown, and can do nothing: no tag, no link, no cell. */
export function renderMarkdown(document: DossierDocument): string {
  const parts = [
    `# ${inline(document.title)}`,
    whole(document.subtitle),
    ...document.sections.flatMap(section =>
      renderSection(section, 2, document),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}
