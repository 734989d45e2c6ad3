import { promises as fs } from 'node:fs';
import path from 'node:path';
import { Machine } from './describeMachine';

/** One thing that a measurement must hold. */
export interface Requirement {
  /** For people, with the figure that was measured: `whole question in 3.2 s, at most 5 s`. */
  text: string;
  holds: boolean;
}

/** A row of the table; the keys are its headings. */
export type Row = Record<string, string | number>;

/** What one measurement found. */
export interface Report {
  /** Of the file below `bench-results/`. */
  name: string;
  title: string;
  machine: Machine;
  rows: Row[];
  requirements: Requirement[];
  /** Kept in the file alone. */
  details?: Record<string, unknown>;
}

/** From the repository's top, where the benches are run. */
const FOLDER = 'bench-results';

/**
 * Prints a table and what must hold, and writes `bench-results/<name>.json`. The
 * program ends with 1 where something does not hold.
 */
export async function report(found: Report): Promise<void> {
  const { machine } = found;
  const lines = [
    '',
    found.title,
    `${machine.cores} x ${machine.processor}, ${
      machine.memoryGigabytes
    } GB, Node ${machine.node}${
      machine.postgres ? `, PostgreSQL ${machine.postgres}` : ''
    }, commit ${machine.commit}`,
    '',
    ...tableOf(found.rows),
    '',
    ...found.requirements.map(
      ({ text, holds }) => `${holds ? 'holds:' : 'DOES NOT HOLD:'} ${text}`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  const isSound = found.requirements.every(({ holds }) => holds);
  await fs.mkdir(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${found.name}.json`);
  await fs.writeFile(
    file,
    `${JSON.stringify(
      { ...found, holds: isSound, at: new Date().toISOString() },
      undefined,
      2,
    )}\n`,
  );
  process.stdout.write(`Written to ${file}\n`);
  if (!isSound) {
    process.exitCode = 1;
  }
}

/** Rows as lines of text: words to the left, figures to the right. */
export function tableOf(rows: Row[]): string[] {
  const headings = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const cells = rows.map(row =>
    headings.map(heading => String(row[heading] ?? '')),
  );
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...cells.map(row => row[column].length)),
  );
  const isNumber = headings.map(heading =>
    rows.every(row => typeof (row[heading] ?? 0) === 'number'),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) =>
        isNumber[column]
          ? cell.padStart(widths[column])
          : cell.padEnd(widths[column]),
      )
      .join('  ')
      .trimEnd();
  return [
    line(headings),
    line(widths.map(width => '-'.repeat(width))),
    ...cells.map(line),
  ];
}
