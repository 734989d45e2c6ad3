import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { execFile } from 'child_process';
import { mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';

const SCRIPT = resolvePackagePath(
  '@messaging-health/backstage-plugin-backend',
  'assets/verify-record.mjs',
);

/** What the script said of a dossier. */
export interface VerifierAnswer {
  code: number;
  output: string;
  /** `altered:3`, or with the id of an item. */
  findings: string[];
}

function findingsIn(output: string): string[] {
  return output
    .split('\n')
    .map(line =>
      /^([a-z-]+): (?:record|entry (\d+))(?:, ([^:]+))?: /.exec(line),
    )
    .filter(match => match !== null)
    .map(([, problem, sequence = '0', id]) =>
      [problem, sequence, ...(id ? [id] : [])].join(':'),
    );
}

/** Runs the script that people check dossiers with, as a process of its own. */
export async function runVerifier(
  dossier: string,
  files: { args?: string[]; pem?: string } = {},
): Promise<VerifierAnswer> {
  const folder = await mkdtemp(join(tmpdir(), 'verify-record-'));
  try {
    const file = join(folder, 'dossier.json');
    await writeFile(file, dossier);
    const args = [SCRIPT, file, ...(files.args ?? [])];
    if (files.pem) {
      await writeFile(join(folder, 'key.pem'), files.pem);
      args.push('--key', join(folder, 'key.pem'));
    }
    return await new Promise(done => {
      execFile(process.execPath, args, (error, output, complaints) => {
        const code = typeof error?.code === 'number' ? error.code : 0;
        done({
          code,
          output: `${output}${complaints}`,
          findings: findingsIn(output),
        });
      });
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
