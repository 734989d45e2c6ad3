import { spawn } from 'node:child_process';

/**
 * Runs a program, and ends it when whoever started this is gone: its standard input
 * ends then, however it died. `guard.ts <program> <arguments …>`
 */
const [program, ...args] = process.argv.slice(2);
const INSISTS_AFTER = 15_000;

// A group of its own, since n8n starts a runner beside itself.
const child = spawn(process.execPath, [program, ...args], {
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
});

function end(signal: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid ?? 0), signal);
  } catch {
    // Nobody is left of it.
  }
}

process.stdin.resume();
process.stdin.once('close', () => {
  end('SIGTERM');
  setTimeout(() => end('SIGKILL'), INSISTS_AFTER).unref();
});
child.once('exit', code => {
  end('SIGKILL');
  process.exit(code ?? 1);
});
child.once('error', () => process.exit(1));
