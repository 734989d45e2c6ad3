import { isError } from '@backstage/errors';
import {
  Proof,
  say,
  Statement,
  SwitchReport,
} from '@messaging-health/backstage-plugin-common';
import { prove } from './prove';
import { StepRun } from './RunbookStep';
import { readSwitchState } from './switchState';
import { Workflows } from './workflowWitnesses';

const MOST_MESSAGES = 500;
const SECOND = 1_000;

/** The span in which neither flow was sure to serve. */
function spanOf(run: StepRun): { from: Date; to: Date } {
  const { v2OffAt, switchedAt } = run.readRecord();
  const to = switchedAt ?? run.clock.now();
  const { stoppingAt } = readSwitchState(run);
  const from = stoppingAt ? new Date(stoppingAt) : v2OffAt ?? to;
  return { from: from < to ? from : to, to };
}

/** Messages bear whole seconds only, so both are counted over the seconds that the span touches. */
function wholeSeconds({ from, to }: { from: Date; to: Date }) {
  const since = Math.floor(from.getTime() / SECOND) * SECOND;
  const until = Math.floor(to.getTime() / SECOND) * SECOND + SECOND;
  return { since: new Date(since), until: new Date(until) };
}

async function countSwitch(
  run: StepRun,
  { v2, fallback }: Workflows,
): Promise<SwitchReport> {
  const span = spanOf(run);
  const { since, until } = wholeSeconds(span);
  const justBefore = new Date(since.getTime() - 1);
  const platform = run.automation();
  const [{ messages }, ofV2, ofFallback] = await Promise.all([
    run.inbox().listIncoming(run.organization, {
      since,
      until,
      limit: MOST_MESSAGES,
      signal: run.signal,
    }),
    platform.countExecutions(v2.reference, justBefore, run.signal, until),
    platform.countExecutions(fallback.reference, justBefore, run.signal, until),
  ]);
  const executed = ofV2.started + ofFallback.started;
  const conversations = messages.map(({ conversationId }) => conversationId);
  return {
    from: span.from.toISOString(),
    to: span.to.toISOString(),
    received: messages.length,
    executed,
    lost: Math.max(0, messages.length - executed),
    conversations: [...new Set(conversations)],
  };
}

function describe(report: SwitchReport): Statement {
  const { from, to, received, executed, lost } = report;
  const milliseconds = Date.parse(to) - Date.parse(from);
  const values = { received, executed, milliseconds };
  if (received >= MOST_MESSAGES) {
    return say('operation.switch.too-many', { ...values, lost });
  }
  return lost === 0
    ? say('operation.switch.nothing-lost', values)
    : say('operation.switch.lost', { ...values, lost });
}

async function keep(run: StepRun, report: SwitchReport): Promise<Statement> {
  const { id: operationId, incident } = run.readRecord().operation;
  const statement = describe(report);
  await run.writes.keepSwitchReport(report);
  await run.incidents.record({
    incident,
    by: run.me,
    kind: 'evidence',
    statement,
    details: { operationId, ...report },
    evidence: 'switch-report',
    onceKey: `switch-report:${operationId}`,
  });
  return statement;
}

/**
 * Counts what the switch cost the customers, and keeps it. Counted once; where it can't
 * be counted that is said, and the switch stands all the same.
 */
export async function reportSwitch(
  run: StepRun,
  workflows: Workflows,
): Promise<Proof> {
  const known = run.readRecord().operation.switchReport;
  let report: SwitchReport;
  try {
    report = known ?? (await countSwitch(run, workflows));
  } catch (error) {
    run.signal.throwIfAborted();
    const message = isError(error) ? error.message : 'the reason is unknown';
    return prove(
      run.clock,
      'switch-report',
      false,
      say('operation.switch.not-counted', { message }),
    );
  }
  const statement = await keep(run, report);
  const isFree = report.lost === 0 && report.received < MOST_MESSAGES;
  return prove(run.clock, 'switch-report', isFree, statement);
}
