import { CrmSandbox } from '../crm/startCrmSandbox';
import { FaultBook } from '../faults/FaultBook';
import { ObservationReporter } from '../observations/ObservationReporter';
import { organizations } from '../organizations/organizations';
import { repeat } from '../repeat';
import { SandboxClock } from '../SandboxClock';
import { StartSandboxOptions } from './StartSandboxOptions';

const REPORT_EVERY_MS = 2_000;

/** Lets the CRM report its figures to the portal, from now on. */
export function startReporting(
  options: StartSandboxOptions & {
    clock: SandboxClock;
    crm: CrmSandbox;
    faults: FaultBook;
  },
): ObservationReporter {
  const { clock, crm, faults, settings, shutdown, tell } = options;
  const silenced = (id: string) =>
    organizations.some(org => org.id === id && faults.isOn(org, 'silence'));
  const reporter = new ObservationReporter({
    pool: crm.pool,
    counter: crm.counter,
    clock,
    portalUrl: settings.portalUrl,
    token: settings.observationsToken,
    // A CRM that is down reports nothing either.
    isSilent: id => faults.isPlatformFaultOn('crm-down') || silenced(id),
    tell,
  });
  const reporting = repeat(
    () => reporter.report(),
    REPORT_EVERY_MS,
    error => tell(`Observations: ${error.message}`),
  );
  shutdown.add(() => reporting.stop());
  return reporter;
}
