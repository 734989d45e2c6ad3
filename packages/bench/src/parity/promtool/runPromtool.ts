import { execFile } from 'node:child_process';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { Difference, parseDifferences } from './parseDifferences';
import { PromtoolFiles } from './promtoolFiles';

const MAX_OUTPUT = 256 * 1024 * 1024;

/** Name of the rules' file, beside the test's. */
export const RULES_FILE = 'rules.yaml';

/** Lets promtool test one batch in a folder of its own. Answers where it and the engine do not agree. */
export async function runPromtool(options: {
  promtool: string;
  folder: string;
  files: PromtoolFiles;
}): Promise<Difference[]> {
  const { promtool, folder, files } = options;
  await fs.mkdir(folder, { recursive: true });
  await fs.writeFile(path.join(folder, RULES_FILE), files.rules);
  const test = path.join(folder, 'test.yaml');
  await fs.writeFile(test, files.test);
  const { failed, output } = await new Promise<{
    failed: boolean;
    output: string;
  }>(resolve =>
    execFile(
      promtool,
      ['test', 'rules', test],
      { maxBuffer: MAX_OUTPUT },
      (error, stdout, stderr) =>
        resolve({ failed: error !== null, output: stdout + stderr }),
    ),
  );
  const differences = parseDifferences(output);
  if (failed && differences.length === 0) {
    throw new Error(
      `promtool failed for another reason than a difference: ${output.slice(
        0,
        2000,
      )}`,
    );
  }
  if (!failed && !output.includes('SUCCESS')) {
    throw new Error(
      `promtool tested nothing: ${output.slice(0, 2000) || 'it said nothing.'}`,
    );
  }
  return differences;
}
