import { Pool } from 'pg';
import { FaultBook } from '../faults/FaultBook';
import { PLATFORM } from '../faults/faults';
import { SandboxStatus } from '../faults/sandboxStatus';
import { countOutbox } from '../observations/outbox';
import { ObservationReporter } from '../observations/ObservationReporter';
import { organizations } from '../organizations/organizations';
import { SandboxOrganization } from '../organizations/SandboxOrganization';
import { Traffic } from '../traffic/startTraffic';

interface StatusParts {
  pool: Pool;
  faults: FaultBook;
  traffic: Traffic;
  reporter: ObservationReporter;
}

function readServed(
  { faults, traffic }: StatusParts,
  organization: SandboxOrganization,
) {
  if (!organization.hasTraffic || faults.isOn(organization, 'no-traffic')) {
    return 'nobody writes' as const;
  }
  return traffic.needsPeople(organization)
    ? ('people' as const)
    : ('v2' as const);
}

/** What the control server shows. */
export async function readStatus(parts: StatusParts): Promise<SandboxStatus> {
  return {
    organizations: organizations.map(organization => ({
      name: organization.name,
      served: readServed(parts, organization),
      faults: parts.faults.listOf(organization.name),
    })),
    platformFaults: parts.faults.listOf(PLATFORM),
    observations: {
      heard: parts.reporter.isHeard,
      waiting: await countOutbox(parts.pool),
    },
  };
}
