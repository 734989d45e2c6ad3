import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SetupError, tell } from './console.mjs';
import { environmentFor } from './ensureNode.mjs';
import { root, toolsDir, yarnFile } from './paths.mjs';
import { run, tail } from './run.mjs';

const stampFile = path.join(toolsDir, 'installed.json');

/** Everything that decides what an install gives, as one digest. */
function wantedInstall(node) {
  const manifests = ['packages', 'plugins'].flatMap(folder =>
    fs
      .readdirSync(path.join(root, folder))
      .map(name => path.join(folder, name, 'package.json'))
      .filter(file => fs.existsSync(path.join(root, file))),
  );
  const digest = createHash('sha256').update(`abi ${node.abi}`);
  for (const file of ['yarn.lock', 'package.json', ...manifests.sort()]) {
    digest.update(file).update(fs.readFileSync(path.join(root, file)));
  }
  return digest.digest('hex');
}

function installedNow() {
  if (!fs.existsSync(path.join(root, 'node_modules/.yarn-state.yml'))) {
    return undefined;
  }
  try {
    return JSON.parse(fs.readFileSync(stampFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** True when the one native module that the tests need loads in this Node. */
function nativeModulesLoad(node) {
  const program = "new (require('better-sqlite3'))(':memory:').close()";
  return (
    spawnSync(node.bin, ['-e', program], { cwd: root, stdio: 'ignore' })
      .status === 0
  );
}

async function runYarn(node, args, logName, whatToDo) {
  const logFile = path.join(toolsDir, `logs/${logName}.log`);
  const code = await run(node.bin, [yarnFile, ...args], {
    cwd: root,
    env: environmentFor(node),
    logFile,
  });
  if (code !== 0) {
    throw new SetupError(
      `"yarn ${args.join(' ')}" failed (whole log: ${path.relative(
        root,
        logFile,
      )}):\n${tail(logFile)}`,
      whatToDo,
    );
  }
}

/** Says every half minute that a long wait still goes on. */
async function withReassurance(text, work) {
  const timer = setInterval(() => tell(`… ${text}`), 30_000);
  try {
    await work;
  } finally {
    clearInterval(timer);
  }
}

/** Installs the dependencies, if what is installed is not what the lockfile and this Node ask for. */
export async function ensureInstalled(node) {
  const wanted = wantedInstall(node);
  if (installedNow()?.wanted === wanted) {
    return;
  }
  tell(
    `Installing dependencies with the vendored yarn, on Node ${node.version} (some minutes the first time; log: .tools/logs/install.log) …`,
  );
  await withReassurance(
    'still installing',
    runYarn(
      node,
      ['install', '--immutable'],
      'install',
      'see that the npm registry is reachable and that a C++ compiler, make and python3 are there (for better-sqlite3), then run the command again; it goes on where it stopped.',
    ),
  );
  if (!nativeModulesLoad(node)) {
    tell('Building better-sqlite3 for this Node …');
    await withReassurance(
      'still building',
      runYarn(
        node,
        ['rebuild', 'better-sqlite3'],
        'rebuild',
        'install a C++ compiler, make and python3, then run the command again.',
      ),
    );
  }
  if (!nativeModulesLoad(node)) {
    throw new SetupError(
      `better-sqlite3 does not load in Node ${node.version}.`,
      'install a C++ compiler, make and python3, delete node_modules/better-sqlite3/build, and run the command again.',
    );
  }
  fs.mkdirSync(toolsDir, { recursive: true });
  fs.writeFileSync(
    stampFile,
    `${JSON.stringify({ wanted, node: node.version })}\n`,
  );
  tell('Dependencies are installed.');
}
