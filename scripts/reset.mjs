// `npm run reset`: forgets the sandbox's and the portal's data. The next
// `npm start` begins anew. Dependencies stay installed.
import fs from 'node:fs';
import path from 'node:path';
import { runMain, SetupError, tell } from './setup/console.mjs';
import { sandboxDir } from './setup/paths.mjs';
import { readRunning } from './setup/sandboxState.mjs';

await runMain(async () => {
  if (readRunning()) {
    throw new SetupError(
      'The sandbox is running.',
      'stop `npm start` first (Ctrl+C), then run this again.',
    );
  }
  if (!fs.existsSync(sandboxDir)) {
    tell('There is nothing to forget.');
    return;
  }
  fs.rmSync(sandboxDir, { recursive: true, force: true });
  tell(
    `Forgotten: ${path.basename(
      sandboxDir,
    )}. The next \`npm start\` begins anew.`,
  );
});
