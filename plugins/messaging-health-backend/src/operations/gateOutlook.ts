import {
  Freeze,
  isStepOver,
  Operation,
  say,
  Statement,
  StepId,
  waitsFor,
} from '@messaging-health/backstage-plugin-common';
import { OperationRecord } from './OperationRecord';
import { OperationsOptions } from './OperationsOptions';
import {
  MonitorState,
  monitorStateSchema,
} from './rollForward/monitor/MonitorState';
import { windowStanding } from './rollForward/windowStanding';

const MINUTE = 60_000;

/** What is known of the end of a freeze. */
export interface GateOutlook {
  until: Statement;
  /** The earliest end that comes by itself; undefined where it takes a person. */
  untilAt?: Date;
  /** When v2 is planned to return; still to come. */
  plannedReturnAt?: Date;
}

/** What the end of a freeze is told by. */
export interface GateSight {
  now: Date;
  options: Pick<OperationsOptions, 'rollForward'>;
  /** The organization's unfinished operation. */
  unfinished?: OperationRecord;
  /** When the incident plans v2 to return. */
  plannedReturnAt?: Date;
}

function isOver({ steps }: Operation, id: StepId): boolean {
  return steps.some(step => step.id === id && isStepOver(step.status));
}

/** How a return stands that goes on only by a person; undefined where it goes on by itself. */
function standsAt(operation: Operation, now: Date): string | undefined {
  const { status, abort, terms } = operation;
  if (abort) {
    return 'being aborted';
  }
  if (status === 'failed' || status === 'paused') {
    return status;
  }
  if (waitsFor(operation) === 'approval') {
    return 'waiting for approval';
  }
  const isTooLate =
    !isOver(operation, 'activate-v2') &&
    (!terms || windowStanding(terms.window, now) === 'over');
  return isTooLate ? 'its deployment window is over' : undefined;
}

/** How long v2 has still to be monitored with data, from when on at the earliest, and whether there is data. */
function leftToHold(
  state: MonitorState | undefined,
  { now, options }: GateSight,
) {
  const { durationMilliseconds } = options.rollForward.monitor;
  const left = durationMilliseconds - (state?.heldMilliseconds ?? 0);
  const countsSince = state?.hasData ? Date.parse(state.lookedAt) : 0;
  return {
    left: Math.max(0, left),
    from: countsSince > 0 ? countsSince : now.getTime(),
    hasData: state === undefined || state.hasData,
  };
}

function outlookOfReturn(
  incident: string,
  { operation, states }: OperationRecord,
  sight: GateSight,
): GateOutlook {
  const { now } = sight;
  const status = standsAt(operation, now);
  if (status) {
    return { until: say('operation.gate.until-people', { incident, status }) };
  }
  if (isOver(operation, 'monitor')) {
    return { until: say('operation.gate.until-scenarios', { incident }) };
  }
  const state = monitorStateSchema.safeParse(states.get('monitor')).data;
  const { left, from, hasData } = leftToHold(state, sight);
  const minutes = Math.ceil(left / MINUTE);
  if (!isOver(operation, 'activate-v2') && operation.terms) {
    const { window } = operation.terms;
    const begins = Math.max(now.getTime(), Date.parse(window.from));
    return {
      until: say('operation.gate.until-window', {
        incident,
        ...window,
        minutes,
      }),
      untilAt: new Date(begins + left),
    };
  }
  return {
    until: hasData
      ? say('operation.gate.until-held', { incident, minutes })
      : say('operation.gate.until-data', { incident, minutes }),
    untilAt: new Date(Math.max(now.getTime(), from + left)),
  };
}

/** Says until when a freeze stands, as far as that can be known now. Pure. */
export function gateOutlook(
  { incident }: Pick<Freeze, 'incident'>,
  sight: GateSight,
): GateOutlook {
  const { unfinished, plannedReturnAt, now } = sight;
  if (!incident) {
    return { until: say('operation.gate.until-lifted') };
  }
  const operation = unfinished?.operation;
  if (unfinished && operation?.incident === incident) {
    const { kind, id, status } = unfinished.operation;
    return kind === 'roll-forward'
      ? outlookOfReturn(incident, unfinished, sight)
      : {
          until: say('operation.gate.until-after', {
            incident,
            kind,
            operation: id,
            status,
          }),
        };
  }
  return plannedReturnAt && plannedReturnAt > now
    ? {
        until: say('operation.gate.until-planned', {
          incident,
          at: plannedReturnAt.toISOString(),
        }),
        plannedReturnAt,
      }
    : { until: say('operation.gate.until-over', { incident }) };
}
