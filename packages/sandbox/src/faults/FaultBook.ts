import { promises as fs } from 'node:fs';
import { z } from 'zod';
import { organizations } from '../organizations/organizations';
import { SandboxOrganization } from '../organizations/SandboxOrganization';
import {
  HEALTHY_SHARE,
  isPlatformFault,
  isWorkflowFault,
  ORGANIZATION_FAULTS,
  OrganizationFault,
  PLATFORM,
  PLATFORM_FAULTS,
  PlatformFault,
  ShareFault,
  USUAL_FAULT_SHARES,
  WORKFLOW_FAULTS,
} from './faults';
import { UnknownNameError } from './UnknownNameError';

const fileSchema = z.record(z.string(), z.array(z.string()));

/** The faults of a sandbox that was never started before. */
function initialFaults() {
  return new Map(
    organizations.flatMap(({ name, initialFault }) =>
      initialFault ? [[name, new Set([initialFault.fault as string])]] : [],
    ),
  );
}

/** @param organization - whose workflows it hits; everybody's where it is left out */
export type PlatformFaultListener = (
  fault: PlatformFault,
  isOn: boolean,
  organization?: SandboxOrganization,
) => void;

/** Which faults are on. Kept in a file, so that they survive a restart. */
export class FaultBook {
  private readonly listeners: PlatformFaultListener[] = [];

  private constructor(
    private readonly file: string,
    private readonly faults: Map<string, Set<string>>,
  ) {}

  /** Reads the file; without one, the faults of a fresh sandbox are on. */
  static async open(file: string): Promise<FaultBook> {
    const text = await fs.readFile(file, 'utf8').catch(() => undefined);
    const faults =
      text === undefined
        ? initialFaults()
        : new Map(
            Object.entries(fileSchema.parse(JSON.parse(text))).map(
              ([name, on]) => [name, new Set(on)],
            ),
          );
    const book = new FaultBook(file, faults);
    await book.save();
    return book;
  }

  /** Tells the listener which faults of the other systems are on, and of every later switch. */
  listen(listener: PlatformFaultListener) {
    this.listeners.push(listener);
    for (const fault of this.listOf(PLATFORM).filter(isPlatformFault)) {
      listener(fault, true);
    }
    for (const organization of organizations) {
      const own = this.listOf(organization.name).filter(isWorkflowFault);
      own.forEach(fault => listener(fault, true, organization));
    }
  }

  listOf(name: string): string[] {
    return [...(this.faults.get(name) ?? [])].sort();
  }

  isOn(organization: SandboxOrganization, fault: OrganizationFault): boolean {
    return this.faults.get(organization.name)?.has(fault) ?? false;
  }

  isPlatformFaultOn(fault: PlatformFault): boolean {
    return this.faults.get(PLATFORM)?.has(fault) ?? false;
  }

  /** What part of its v2 flow's events fails just now. */
  shareOf(organization: SandboxOrganization, fault: ShareFault): number {
    return this.isOn(organization, fault)
      ? organization.faultShares[fault] ?? USUAL_FAULT_SHARES[fault]
      : HEALTHY_SHARE;
  }

  /** Switches one fault; `name` is an organization's, or `platform`. */
  async set(name: string, fault: string, isOn: boolean): Promise<void> {
    refuseUnknown(name, fault);
    const faults = this.faults.get(name) ?? new Set();
    if (isOn) {
      faults.add(fault);
    } else {
      faults.delete(fault);
    }
    this.faults.set(name, faults);
    this.tell(name, fault, isOn);
    await this.save();
  }

  /** Switches off everything that is on for an organization, or for the platform. */
  async heal(name: string): Promise<string[]> {
    refuseUnknown(name);
    const healed = this.listOf(name);
    for (const fault of healed) {
      await this.set(name, fault, false);
    }
    return healed;
  }

  private tell(name: string, fault: string, isOn: boolean) {
    const organization = organizations.find(one => one.name === name);
    if (name === PLATFORM && isPlatformFault(fault)) {
      this.listeners.forEach(listener => listener(fault, isOn));
    } else if (organization && isWorkflowFault(fault)) {
      this.listeners.forEach(listener => listener(fault, isOn, organization));
    }
  }

  private async save() {
    const content = Object.fromEntries(
      [...this.faults.keys()].map(name => [name, this.listOf(name)]),
    );
    await fs.writeFile(this.file, `${JSON.stringify(content, null, 2)}\n`);
  }
}

function refuseUnknown(name: string, fault?: string) {
  const names = organizations.map(organization => organization.name);
  if (name !== PLATFORM && !names.includes(name)) {
    throw new UnknownNameError(
      `There is no organization "${name}". There are: ${names.join(
        ', ',
      )}; and "${PLATFORM}" for what hits them all.`,
    );
  }
  const known: Record<string, string> =
    name === PLATFORM
      ? PLATFORM_FAULTS
      : { ...ORGANIZATION_FAULTS, ...WORKFLOW_FAULTS };
  if (fault !== undefined && !Object.hasOwn(known, fault)) {
    throw new UnknownNameError(
      `"${name}" has no fault "${fault}". It has: ${Object.keys(known).join(
        ', ',
      )}.`,
    );
  }
}
