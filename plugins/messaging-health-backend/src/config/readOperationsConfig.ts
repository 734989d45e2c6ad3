import { STEPS_OF, StepId } from '@messaging-health/backstage-plugin-common';
import { ConfigSection } from './ConfigSection';
import { MessagingHealthConfig } from './MessagingHealthConfig';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const between = (atLeast: number, atMost: number, allowed: string) => ({
  atLeast,
  atMost,
  allowed,
});

/** What app-config says of operations and of what is watched around them. */
export type OperationsConfig = Pick<
  MessagingHealthConfig,
  | 'rollback'
  | 'rollForward'
  | 'secondPerson'
  | 'engine'
  | 'drift'
  | 'contingency'
  | 'rehearsal'
  | 'fleetRollback'
>;

/** Reads them, with every default filled in. */
export function readOperationsConfig(root: ConfigSection): OperationsConfig {
  const secondPerson = root.section('secondPerson');
  return {
    rollback: readRollback(root.section('rollback')),
    rollForward: readRollForward(root.section('rollForward')),
    secondPerson: {
      rollback: secondPerson.flag('rollback', false),
      rollForward: secondPerson.flag('rollForward', false),
    },
    engine: readEngine(root.section('engine')),
    ...readWatches(root),
  };
}

function readRollback(section: ConfigSection): OperationsConfig['rollback'] {
  const verify = section.section('verifyWebhooks');
  const conversations = section.section('conversations');
  return {
    verifyWebhooks: {
      windowMilliseconds: verify.milliseconds(
        'window',
        MINUTE,
        between(SECOND, HOUR, 'a duration from 1 s to 1 h'),
      ),
      minimumRequests: verify.wholeNumber(
        'minimumRequests',
        20,
        between(1, 100_000, 'a whole number from 1 to 100000'),
      ),
      timeoutMilliseconds: verify.milliseconds(
        'timeout',
        10 * MINUTE,
        between(SECOND, DAY, 'a duration from 1 s to 1 day'),
      ),
    },
    stepTimeoutMilliseconds: section.milliseconds(
      'stepTimeout',
      3 * MINUTE,
      between(SECOND, HOUR, 'a duration from 1 s to 1 h'),
    ),
    bodyShape: section.oneOf('bodyShape', ['refuse', 'warn']),
    secondWay: section.oneOf('secondWay', ['in-place', 'none']),
    conversations: {
      remindEveryMilliseconds: conversations.milliseconds(
        'remindEvery',
        10 * MINUTE,
        between(SECOND, DAY, 'a duration from 1 s to 1 day'),
      ),
      deadlineMilliseconds: conversations.milliseconds(
        'deadline',
        2 * HOUR,
        between(SECOND, 7 * DAY, 'a duration from 1 s to 7 days'),
      ),
      atDeadline: conversations.oneOf('atDeadline', ['escalate', 'waive']),
    },
  };
}

function readRollForward(
  section: ConfigSection,
): OperationsConfig['rollForward'] {
  const monitor = section.section('monitor');
  const scenarios = section.section('scenarios');
  return {
    monitor: {
      durationMilliseconds: monitor.milliseconds(
        'duration',
        30 * MINUTE,
        between(SECOND, DAY, 'a duration from 1 s to 1 day'),
      ),
      evaluateEveryMilliseconds: monitor.milliseconds(
        'evaluateEvery',
        15 * SECOND,
        between(100, 15 * SECOND, 'a duration from 0.1 s to 15 s'),
      ),
      tightenTo: monitor.share('tightenTo', 0.5),
      noDataRestartMilliseconds: monitor.milliseconds(
        'noDataRestart',
        3 * MINUTE,
        between(SECOND, HOUR, 'a duration from 1 s to 1 h'),
      ),
    },
    scenarios: {
      firstConversationId: scenarios.wholeNumber(
        'firstConversationId',
        1_900_000_000,
        between(
          1_000_000,
          2_000_000_000,
          'a whole number from 1 to 2 thousand million',
        ),
      ),
      instagramPrefix: scenarios.digits('instagramPrefix', '9990001'),
      phonePrefix: scenarios.digits('phonePrefix', '55119000'),
    },
  };
}

function readEngine(section: ConfigSection): OperationsConfig['engine'] {
  const leaseForMilliseconds = section.milliseconds(
    'leaseFor',
    15 * SECOND,
    between(SECOND, 10 * MINUTE, 'a duration from 1 s to 10 min'),
  );
  const timeouts = section.section('stepTimeouts');
  const steps = [...new Set(Object.values(STEPS_OF).flat())];
  timeouts.refuseOtherKeys(steps);
  const stepTimeouts: Partial<Record<StepId, number>> = {};
  for (const step of steps) {
    const milliseconds = timeouts.optionalMilliseconds(step);
    if (milliseconds !== undefined) {
      stepTimeouts[step] = timeouts.milliseconds(
        step,
        milliseconds,
        between(SECOND, DAY, 'a duration from 1 s to 1 day'),
      );
    }
  }
  return {
    leaseForMilliseconds,
    pollIntervalMilliseconds: section.milliseconds(
      'pollInterval',
      2 * SECOND,
      between(
        50,
        leaseForMilliseconds / 2,
        'a duration from 0.05 s to half of engine.leaseFor',
      ),
    ),
    stepTimeouts,
  };
}

function readWatches(
  root: ConfigSection,
): Pick<
  OperationsConfig,
  'drift' | 'contingency' | 'rehearsal' | 'fleetRollback'
> {
  const contingency = root.section('contingency');
  return {
    drift: {
      compareEveryMilliseconds: root
        .section('drift')
        .milliseconds(
          'compareEvery',
          20 * SECOND,
          between(SECOND, 30 * SECOND, 'a duration from 1 s to 30 s'),
        ),
    },
    contingency: {
      measureEveryMilliseconds: contingency.milliseconds(
        'measureEvery',
        MINUTE,
        between(SECOND, HOUR, 'a duration from 1 s to 1 h'),
      ),
      windowMilliseconds: contingency.milliseconds(
        'window',
        15 * MINUTE,
        between(SECOND, DAY, 'a duration from 1 s to 1 day'),
      ),
      minimumEvents: contingency.wholeNumber(
        'minimumEvents',
        20,
        between(1, 100_000, 'a whole number from 1 to 100000'),
      ),
    },
    rehearsal: {
      everyMilliseconds: root
        .section('rehearsal')
        .milliseconds(
          'every',
          3 * HOUR,
          between(MINUTE, 7 * DAY, 'a duration from 1 min to 7 days'),
        ),
    },
    fleetRollback: {
      pauseMilliseconds: root
        .section('fleetRollback')
        .milliseconds(
          'pause',
          2 * SECOND,
          between(0, HOUR, 'a duration up to 1 h'),
        ),
    },
  };
}
