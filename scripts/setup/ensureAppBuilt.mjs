import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SetupError, tell } from './console.mjs';
import { environmentFor } from './ensureNode.mjs';
import { backstageCli, root, toolsDir } from './paths.mjs';
import { run, tail } from './run.mjs';

const stampFile = path.join(toolsDir, 'app-built.json');
const appDir = path.join(root, 'packages/app');

/** What the browser's bundle is made from. */
const SOURCES = [
  'packages/app/src',
  'packages/app/public',
  'packages/app/package.json',
  'plugins/messaging-health/src',
  'plugins/messaging-health/package.json',
  'plugins/messaging-health-common/src',
  'app-config.yaml',
  'yarn.lock',
];

function listFiles(place) {
  if (!fs.statSync(place).isDirectory()) {
    return [place];
  }
  return fs
    .readdirSync(place)
    .sort()
    .flatMap(name => listFiles(path.join(place, name)));
}

function digestOfSources() {
  const digest = createHash('sha256');
  for (const file of SOURCES.flatMap(source =>
    listFiles(path.join(root, source)),
  )) {
    digest.update(path.relative(root, file)).update(fs.readFileSync(file));
  }
  return digest.digest('hex');
}

function builtFrom() {
  try {
    return fs.existsSync(path.join(appDir, 'dist/index.html'))
      ? JSON.parse(fs.readFileSync(stampFile, 'utf8')).digest
      : undefined;
  } catch {
    return undefined;
  }
}

/** Builds the portal's screens, if their sources changed since the last build. */
export async function ensureAppBuilt(node) {
  const digest = digestOfSources();
  if (builtFrom() === digest) {
    return;
  }
  tell(
    "Building the portal's screens (once; again only when their sources change) …",
  );
  const logFile = path.join(toolsDir, 'logs/app-build.log');
  const code = await run(
    node.bin,
    [
      backstageCli,
      'package',
      'build',
      '--config',
      path.join(root, 'app-config.yaml'),
    ],
    { cwd: appDir, env: environmentFor(node), logFile },
  );
  if (code !== 0) {
    throw new SetupError(
      `The screens could not be built (whole log: ${path.relative(
        root,
        logFile,
      )}):\n${tail(logFile)}`,
      'mend what the log names, then run the command again.',
    );
  }
  fs.writeFileSync(stampFile, `${JSON.stringify({ digest })}\n`);
  tell('The screens are built.');
}
