import { Proof } from '@messaging-health/backstage-plugin-common';
import { prove } from '../../steps/prove';
import { StepRun } from '../../steps/RunbookStep';

/** That the scenarios can be played and looked for later, which is too late to find out when v2 serves. */
export async function proveCrmReachable(run: StepRun): Promise<Proof[]> {
  const findings = await run.crm().rehearse(run.organization, run.signal);
  const probe = await run.prober().probe(run.organization, run.signal);
  return [
    ...findings.map(({ ready, statement }) =>
      prove(run.clock, 'crm-database', ready, statement),
    ),
    prove(run.clock, 'crm-webhook-probe', probe.healthy, probe.statement),
  ];
}
