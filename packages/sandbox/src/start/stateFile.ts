import { promises as fs } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const sandboxStateSchema = z.object({
  pid: z.number().int(),
  startedAt: z.string(),
  ports: z.object({
    control: z.number(),
    crm: z.number(),
    n8n: z.number(),
    chatwoot: z.number(),
    postgres: z.number(),
  }),
  credentials: z.object({
    n8nApiKey: z.string(),
    chatwootToken: z.string(),
    observationsToken: z.string(),
    portal: z.object({ user: z.string(), password: z.string() }),
    crmReader: z.object({ user: z.string(), password: z.string() }),
  }),
});

/** How to reach a running sandbox; `<dataDir>/state.json`. All credentials in it are invented. */
export type SandboxState = z.infer<typeof sandboxStateSchema>;

function fileIn(dataDir: string) {
  return path.join(dataDir, 'state.json');
}

/** Written when all is ready: whoever waits for the sandbox waits for this file. */
export async function writeState(dataDir: string, state: SandboxState) {
  const file = fileIn(dataDir);
  // Renamed into place, so that nobody reads half of it.
  await fs.writeFile(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`);
  await fs.rename(`${file}.new`, file);
}

/** Undefined when no sandbox was started on that folder, or it stopped cleanly. */
export async function readState(
  dataDir: string,
): Promise<SandboxState | undefined> {
  const text = await fs
    .readFile(fileIn(dataDir), 'utf8')
    .catch(() => undefined);
  return text === undefined
    ? undefined
    : sandboxStateSchema.parse(JSON.parse(text));
}

export async function removeState(dataDir: string) {
  await fs.rm(fileIn(dataDir), { force: true });
}
