import net from 'node:net';
import { SetupError } from './console.mjs';

/** True when nothing listens on this port of this machine. */
export function isFree(port) {
  return new Promise(resolve => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** The port that a variable or the default names; a person decides about another one. */
export async function wantedPort(name, variable, fallback) {
  const port = Number(process.env[variable] ?? fallback);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new SetupError(
      `${variable} is "${process.env[variable]}", which is no port.`,
      `set ${variable} to a whole number from 1 to 65535, or leave it out for ${fallback}.`,
    );
  }
  if (!(await isFree(port))) {
    throw new SetupError(
      `Port ${port}, for the ${name}, is taken.`,
      `stop what listens there, or choose another one: ${variable}=${
        port + 1
      } npm start`,
    );
  }
  return port;
}

/** This port, or the next free one: for parts that nobody has to know the address of. */
export async function freePort(first) {
  for (let port = first; port < first + 200; port++) {
    if (await isFree(port)) {
      return port;
    }
  }
  throw new SetupError(
    `No port from ${first} to ${first + 199} is free.`,
    'stop some servers.',
  );
}
