import { Config } from '@backstage/config';
import {
  DEFAULT_POLICY,
  DEFAULT_TIME_ZONE,
  LARGEST_ATTACHMENT,
} from '@messaging-health/backstage-plugin-common';
import { ConfigSection } from './ConfigSection';
import { MessagingHealthConfig } from './MessagingHealthConfig';
import { readOperationsConfig } from './readOperationsConfig';
import { readOverrides } from './readOverrides';
import { readPolicy } from './readPolicy';
import { readRecordKeys } from './readRecordKeys';
import { readRetentionPolicy } from './readRetentionPolicy';
import { readSlaConfig } from './readSlaConfig';
import { readTriggerLimits } from './readTriggerLimits';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Reads and checks the core's part of app-config. Throws `InputError` with the path of what is wrong. */
export function readMessagingHealthConfig(
  rootConfig: Config,
): MessagingHealthConfig {
  const root = new ConfigSection(
    rootConfig.getOptionalConfig('messagingHealth'),
    'messagingHealth',
  );
  const roles = root.section('roles');
  return {
    pseudonymKey: root.requiredText(
      'pseudonymKey',
      16,
      'a secret text that keys the pseudonyms of personal data',
    ),
    roles: {
      incidentCommander: roles.entityRef('incidentCommander'),
      crmOperations: roles.entityRef('crmOperations'),
      communication: roles.entityRef('communication'),
    },
    timeZone: root.timeZone('timeZone', DEFAULT_TIME_ZONE),
    sla: readSlaConfig(root.section('sla')),
    organizations: readOrganizations(root.section('organizations')),
    sweep: readSweep(root.section('sweep')),
    ...readTriggerLimits(root.section('triggers')),
    policy: readPolicy(root) ?? DEFAULT_POLICY,
    organizationOverrides: readOverrides(root),
    record: readRecordKeys(root.section('record')),
    largestAttachment: root
      .section('record')
      .wholeNumber('largestAttachment', LARGEST_ATTACHMENT, {
        atLeast: 1024,
        atMost: LARGEST_ATTACHMENT,
        allowed: `a whole number of bytes from 1024 to ${LARGEST_ATTACHMENT}`,
      }),
    retention: readRetention(root.section('retention')),
    ...readOperationsConfig(root),
  };
}

function readOrganizations(section: ConfigSection) {
  return {
    cacheForMilliseconds: section.milliseconds('cacheFor', 10 * SECOND, {
      atLeast: 0,
      atMost: 10 * MINUTE,
      allowed: 'a duration up to 10 min',
    }),
    staleForMilliseconds: section.milliseconds('staleFor', 10 * MINUTE, {
      atLeast: 0,
      atMost: DAY,
      allowed: 'a duration up to 1 day',
    }),
  };
}

function readSweep(section: ConfigSection) {
  return {
    intervalMilliseconds: section.milliseconds('interval', 15 * SECOND, {
      atLeast: SECOND,
      atMost: MINUTE,
      allowed:
        'a duration from 1 s to 1 min, since triggers are judged each minute',
    }),
    timeoutMilliseconds: section.milliseconds('timeout', 10 * SECOND, {
      atLeast: 100,
      atMost: MINUTE,
      allowed: 'a duration from 0.1 s to 1 min',
    }),
    settleMilliseconds: section.milliseconds('settle', 5 * SECOND, {
      atLeast: 0,
      atMost: MINUTE,
      allowed: 'a duration up to 1 min',
    }),
  };
}

function readRetention(section: ConfigSection) {
  const observationsMilliseconds = section.milliseconds(
    'observations',
    2 * DAY,
    {
      atLeast: DAY,
      atMost: 30 * DAY,
      allowed: 'a duration from 1 day to 30 days',
    },
  );
  return {
    observationsMilliseconds,
    historyMilliseconds: section.milliseconds('history', 90 * DAY, {
      atLeast: observationsMilliseconds,
      atMost: 400 * DAY,
      allowed: 'a duration from retention.observations to 400 days',
    }),
    incidents: readRetentionPolicy(section),
  };
}
