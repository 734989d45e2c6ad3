import {
  DEFAULT_LIMITS,
  TriggerId,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { ConfigSection } from './ConfigSection';
import { readTriggerChanges } from './readTriggerChanges';
import { applyChanges } from './TriggerChanges';

/**
 * Reads `triggers`: the limits that hold in general, and the triggers that are only
 * shown. n8n's failed executions are no condition of the runbook, so they have to be
 * asked for.
 */
export function readTriggerLimits(section: ConfigSection): {
  triggers: TriggerLimits;
  advisoryTriggers: TriggerId[];
} {
  const changes = readTriggerChanges(section, {
    'execution-failure': ['enabled'],
  });
  const enabled = section.section('execution-failure').flag('enabled', false);
  return {
    triggers: applyChanges(DEFAULT_LIMITS, changes),
    advisoryTriggers: enabled ? [] : ['execution-failure'],
  };
}
