import { ConflictError } from '@backstage/errors';
import {
  Proof,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { InboxCaller } from '@messaging-health/backstage-plugin-node';
import { AUTOMATION_KINDS } from './automationKinds';
import { counterpartUrl } from './findCounterpart';
import { findStrays, Stray } from './findStrays';
import { prove } from './prove';
import { StepRun } from './RunbookStep';
import { keepSwitchState, readSwitchState } from './switchState';
import { Workflows } from './workflowWitnesses';

function describe({ caller, url }: Stray) {
  const { kind, name } = caller;
  return { kind: AUTOMATION_KINDS[kind], name, url: url ?? caller.url };
}

/** Kept before the first is touched; what is kept already stays, since it was there first. */
async function keepFormer(run: StepRun, strays: Stray[]): Promise<void> {
  const { callers = [] } = readSwitchState(run);
  const known = new Set(callers.map(({ key }) => key));
  const fresh = strays.filter(({ caller }) => !known.has(caller.key));
  if (fresh.length > 0) {
    const more = fresh.map(({ caller }) => caller);
    await keepSwitchState(run, { callers: [...callers, ...more] });
  }
}

/** Told once they are all pointed elsewhere, so that the incident knows the way back, too. */
async function record(
  run: StepRun,
  { v2, fallback }: Workflows,
  callers: InboxCaller[],
): Promise<Statement> {
  const { id: operationId, incident } = run.readRecord().operation;
  const statement = say('operation.callers.all-pointed', {
    count: callers.length,
    fallback: fallback.name,
  });
  await run.incidents.record({
    incident,
    by: run.me,
    kind: 'step',
    statement,
    details: {
      operationId,
      callers: callers.map(({ key, url: from }) => ({
        key,
        from,
        to: counterpartUrl(from, v2, fallback),
      })),
    },
    onceKey: `callers:${operationId}`,
  });
  return statement;
}

/** Points everything in Chatwoot that calls v2's own paths to the fallback's. */
export async function repointStrays(
  run: StepRun,
  workflows: Workflows,
): Promise<void> {
  const strays = await findStrays(run, workflows);
  const lost = strays.find(({ url }) => url === undefined);
  if (lost) {
    const { name, url } = describe(lost);
    throw new ConflictError(
      `"${workflows.fallback.name}" has no webhook that surely takes the place of ${url}, which "${name}" calls in Chatwoot. Point it there by hand.`,
    );
  }
  const shared = strays.find(({ caller }) => caller.shared);
  if (shared) {
    throw new ConflictError(
      `"${shared.caller.name}" in Chatwoot serves other organizations, too, so it can't be pointed to "${workflows.fallback.name}". Give this organization a caller of its own there, then resume.`,
    );
  }
  await keepFormer(run, strays);
  for (const stray of strays) {
    const { caller, url = caller.url } = stray;
    await run.report(say('operation.callers.pointing', describe(stray)));
    await run.inbox().repointCaller(run.organization, caller, url, run.signal);
  }
}

/** What still calls v2 where the fallback does not hear it, and how many were pointed to the fallback. */
export async function proveNoStrays(
  run: StepRun,
  workflows: Workflows,
): Promise<Proof[]> {
  const strays = await findStrays(run, workflows);
  const fallback = workflows.fallback.name;
  if (strays.length > 0) {
    return strays.map(stray =>
      prove(
        run.clock,
        'chatwoot-read-back',
        false,
        say('operation.callers.still-v2', {
          ...describe({ caller: stray.caller }),
          fallback,
        }),
      ),
    );
  }
  const { callers = [] } = readSwitchState(run);
  if (callers.length === 0) {
    return [];
  }
  const statement = await record(run, workflows, callers);
  return [prove(run.clock, 'chatwoot-read-back', true, statement)];
}
