import {
  isIncidentEnded,
  Proof,
  say,
} from '@messaging-health/backstage-plugin-common';
import { prove } from '../../steps/prove';
import { StepRun } from '../../steps/RunbookStep';
import { describeBlocking } from '../describeBlocking';
import { listConfirmed } from '../listConfirmed';

async function proveConditions(run: StepRun): Promise<Proof> {
  const { triggers } = await run.health.get(run.organization);
  const confirmed = listConfirmed(triggers);
  return prove(
    run.clock,
    'conditions',
    confirmed.length === 0,
    confirmed.length === 0
      ? say('rollForward.conditions.none')
      : say('rollForward.conditions.confirmed', {
          triggers: confirmed.map(({ trigger }) => trigger).join(', '),
        }),
  );
}

/** What must be done before v2 may return is done: the corrective actions that people said it of. */
async function proveNothingBlocks(
  run: StepRun,
  incident: string,
): Promise<Proof> {
  const blocking = await run.incidents.actionsBlockingReturn(incident);
  return prove(
    run.clock,
    'corrective-actions',
    blocking.length === 0,
    describeBlocking(incident, blocking),
  );
}

/** That the incident, the mode and the freeze are those that this roll-forward may end. */
export async function proveOwnIncident(run: StepRun): Promise<Proof[]> {
  const { clock } = run;
  const { incident } = run.readRecord().operation;
  const { status } = await run.incidents.get(incident);
  const { mode, freeze } = await run.readMode();
  const isOpen = !isIncidentEnded(status);
  const isExpected = mode === 'rolling-forward';
  const isOwn = !freeze || freeze.incident === incident;
  const frozen = isOwn
    ? say('rollForward.freeze.own', {
        since: freeze?.since ?? '',
        incident,
      })
    : say('rollForward.freeze.foreign', {
        since: freeze.since,
        holder: freeze.incident ?? freeze.by,
        incident,
      });
  return [
    prove(
      clock,
      'incident-record',
      isOpen,
      isOpen
        ? say('rollForward.incident.open', { incident, status })
        : say('rollForward.incident.ended', { incident, status }),
    ),
    prove(
      clock,
      'mode',
      isExpected,
      isExpected
        ? say('rollForward.mode.expected', { mode })
        : say('rollForward.mode.unexpected', { mode }),
    ),
    prove(
      clock,
      'gate',
      isOwn,
      freeze ? frozen : say('rollForward.freeze.none'),
    ),
    await proveConditions(run),
    await proveNothingBlocks(run, incident),
  ];
}
