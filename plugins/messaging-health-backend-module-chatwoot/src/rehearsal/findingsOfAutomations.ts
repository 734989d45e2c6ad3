import {
  RehearsalFinding,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { AutomationSurvey } from '../automations/surveyAutomations';

function finding(statement: Statement): RehearsalFinding {
  return { check: 'chatwoot-automations', ready: true, statement };
}

/** What would be switched off, and what looks critical and would stay on. */
export function findingsOfAutomations({
  critical,
  spared,
}: AutomationSurvey): RehearsalFinding[] {
  const enabled = critical.filter(automation => automation.enabled);
  const switched = enabled.map(({ key, name, criticalBecause: because }) =>
    say('inbox.rehearsal.would-switch-off', { key, name, because }),
  );
  return [
    ...(switched.length > 0
      ? switched
      : [say('inbox.rehearsal.none-critical')]),
    ...spared,
  ].map(finding);
}
