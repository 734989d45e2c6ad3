import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { promises as fs } from 'node:fs';

/** Words of a failed command that are shown. */
const LAST_WORDS = 2_000;

/** Runs a command to its end; its words go to `log`. Rejects where it fails, or takes too long. */
export async function runCommand(
  command: string,
  args: string[],
  options: { cwd: string; log: string; milliseconds: number },
): Promise<void> {
  const { cwd, log, milliseconds } = options;
  const words = await fs.open(log, 'a');
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', words.fd, words.fd],
    timeout: milliseconds,
    killSignal: 'SIGKILL',
  });
  await words.close();
  const [code] = await once(child, 'close');
  if (code !== 0) {
    const said = (await fs.readFile(log, 'utf8')).slice(-LAST_WORDS);
    const how = code === null ? 'did not end in time' : `ended with ${code}`;
    throw new Error(
      `"${command} ${args.join(
        ' ',
      )}" ${how}; its words are in ${log}:\n${said}`,
    );
  }
}
