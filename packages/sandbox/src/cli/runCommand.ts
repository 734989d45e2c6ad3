import { z } from 'zod';
import { statusSchema } from '../faults/sandboxStatus';
import {
  isWorkflowFault,
  ORGANIZATION_FAULTS,
  PLATFORM,
  PLATFORM_FAULTS,
  WORKFLOW_FAULTS,
} from '../faults/faults';
import { Command } from './parseCommand';

const refusalSchema = z.object({ error: z.string() });

async function ask(controlUrl: string, method: string, path: string) {
  let response: Response;
  try {
    response = await fetch(`${controlUrl}${path}`, {
      method,
      signal: AbortSignal.timeout(10_000),
    });
  } catch {
    throw new Error(
      `No sandbox answers at ${controlUrl}. Start it with \`npm start\`, then try again.`,
    );
  }
  const body: unknown = await response.json();
  if (!response.ok) {
    throw new Error(refusalSchema.parse(body).error);
  }
  return body;
}

function describeFaults(): string[] {
  const list = (faults: Record<string, string>) =>
    Object.entries(faults).map(
      ([name, meaning]) => `  ${name.padEnd(26)}${meaning}`,
    );
  return [
    'For one organization:',
    ...list(ORGANIZATION_FAULTS),
    `For one organization's workflows, or with "${PLATFORM}" for everybody's:`,
    ...list(WORKFLOW_FAULTS),
    `For all of them, with "${PLATFORM}" as the organization:`,
    ...list(
      Object.fromEntries(
        Object.entries(PLATFORM_FAULTS).filter(
          ([name]) => !isWorkflowFault(name),
        ),
      ),
    ),
  ];
}

async function describeStatus(controlUrl: string): Promise<string[]> {
  const status = statusSchema.parse(await ask(controlUrl, 'GET', '/status'));
  return [
    ...status.organizations.map(
      org =>
        `${org.name.padEnd(24)}${org.served.padEnd(24)}${
          org.faults.join(', ') || 'no fault'
        }`,
    ),
    `${PLATFORM.padEnd(48)}${status.platformFaults.join(', ') || 'no fault'}`,
    status.observations.heard
      ? 'The portal takes observations.'
      : `The portal does not take observations; ${status.observations.waiting} wait.`,
  ];
}

/**
 * Does one command against a running sandbox.
 *
 * @returns the lines to show
 */
export async function runCommand(
  command: Command,
  controlUrl: string,
): Promise<string[]> {
  switch (command.kind) {
    case 'faults':
      return describeFaults();
    case 'status':
      return describeStatus(controlUrl);
    case 'fault': {
      const { name, fault } = command;
      await ask(
        controlUrl,
        'POST',
        `/faults/${encodeURIComponent(name)}/${encodeURIComponent(fault)}`,
      );
      return [
        `On: ${fault} for ${name}. It ends with: yarn sandbox heal ${name}`,
      ];
    }
    case 'heal': {
      const answer = z
        .object({ healed: z.array(z.string()) })
        .parse(
          await ask(
            controlUrl,
            'POST',
            `/heal/${encodeURIComponent(command.name)}`,
          ),
        );
      return [
        answer.healed.length === 0
          ? `Nothing was broken for ${command.name}.`
          : `Mended for ${command.name}: ${answer.healed.join(', ')}.`,
      ];
    }
    default:
      throw new Error(`Unknown command ${JSON.stringify(command)}`);
  }
}
