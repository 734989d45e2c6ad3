import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { SetupError, tell } from './console.mjs';
import { toolsDir } from './paths.mjs';
import { run, tail } from './run.mjs';

/** What Backstage 1.55 supports. */
const SUPPORTED = [22, 24];
/** What is fetched where another Node is running. */
const FETCHED_MAJOR = 24;

/** npm's package with the Node binary and headers for this machine. */
function binaryPackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix =
    platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
}

function describeNode(bin) {
  const asked = spawnSync(
    bin,
    ['-p', 'process.version + " " + process.versions.modules'],
    {
      encoding: 'utf8',
    },
  );
  if (asked.status !== 0) {
    return undefined;
  }
  const [version, abi] = asked.stdout.trim().split(' ');
  const home = path.resolve(path.dirname(fs.realpathSync(bin)), '..');
  // Native modules are compiled against Node's headers; where they lie beside
  // the binary, nothing has to be fetched for that.
  const hasHeaders = fs.existsSync(path.join(home, 'include/node/node.h'));
  return { bin, version, abi, headers: hasHeaders ? home : undefined };
}

async function fetchNode(supported) {
  const name = binaryPackage();
  const home = path.join(toolsDir, 'node', `${FETCHED_MAJOR}`);
  const bin = path.join(
    home,
    'node_modules',
    name,
    process.platform === 'win32' ? 'bin/node.exe' : 'bin/node',
  );
  if (fs.existsSync(bin)) {
    return bin;
  }
  tell(
    `Node ${process.version} is running; this wants ${supported.join(
      ' or ',
    )}. Fetching Node ${FETCHED_MAJOR} from npm for this project alone …`,
  );
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(path.join(home, 'package.json'), '{"private":true}\n');
  const logFile = path.join(toolsDir, 'logs/node.log');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await run(
    npm,
    [
      'install',
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      `${name}@${FETCHED_MAJOR}`,
    ],
    { cwd: home, logFile },
  );
  if (code !== 0 || !fs.existsSync(bin)) {
    throw new SetupError(
      `Node ${FETCHED_MAJOR} could not be fetched from npm:\n${tail(logFile)}`,
      'see that npm reaches its registry, or install Node 22 or 24 yourself, then run the command again.',
    );
  }
  return bin;
}

/** The Node to run everything with: this one if it is among the supported, else a fetched one. */
export async function ensureNode(supported = SUPPORTED) {
  const major = Number(process.versions.node.split('.')[0]);
  const bin = supported.includes(major)
    ? process.execPath
    : await fetchNode(supported);
  const node = describeNode(bin);
  if (!node) {
    throw new SetupError(
      `The Node at ${bin} does not start.`,
      `delete the folder .tools and run the command again, or install Node ${SUPPORTED.join(
        ' or ',
      )}.`,
    );
  }
  return node;
}

/** An environment in which `node` and native builds are those of `node`. */
export function environmentFor(node, extra = {}) {
  return {
    ...process.env,
    PATH: `${path.dirname(node.bin)}${path.delimiter}${process.env.PATH ?? ''}`,
    ...(node.headers ? { npm_config_nodedir: node.headers } : {}),
    ...extra,
  };
}
