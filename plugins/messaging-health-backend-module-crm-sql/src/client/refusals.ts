import { UpstreamProblem } from '@messaging-health/backstage-plugin-node';
import { SYSTEM } from './system';

/** Row-level security may hide rows, so that zeros would prove nothing. */
export function hiddenTables(names: string[]): UpstreamProblem {
  return {
    system: SYSTEM,
    kind: 'refused',
    message: `Row-level security may hide rows of ${names.join(
      ', ',
    )} from the CRM database's role, so zeros would prove nothing. As a superuser: alter role <role> bypassrls; or create a policy for select to the role with using (true).`,
    retryable: false,
  };
}

/** The role sees none of the organizations asked for. */
export function noOrganizationVisible(asked: number): UpstreamProblem {
  return {
    system: SYSTEM,
    kind: 'refused',
    message: `The CRM database's role sees none of the ${asked} organizations of the catalog. Either row-level security hides the table organizations from it (as a superuser: alter role <role> bypassrls; or a policy for select to the role), or the annotations messaging-health.io/organization-id belong to another CRM.`,
    retryable: false,
  };
}

/** The database stamps its rows by a clock that is not ours. */
export function clocksApart(milliseconds: number): UpstreamProblem {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000);
  return {
    system: SYSTEM,
    kind: 'malformed',
    message: `The CRM database's clock is ${minutes} min ${
      milliseconds > 0 ? 'ahead of' : 'behind'
    } this machine's, so what happens now would be looked for in the wrong minutes. Set both clocks by NTP.`,
    retryable: true,
  };
}

/** The database rests from what we asked of it, longer than the core waits. */
export function stillResting(milliseconds: number): UpstreamProblem {
  return {
    system: SYSTEM,
    kind: 'rate-limited',
    message: `The CRM database rests for another ${Math.ceil(
      milliseconds / 1_000,
    )} s from the question before, so as not to burden the CRM. It is asked again then.`,
    retryable: true,
  };
}
