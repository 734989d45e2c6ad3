import { Organization, say } from '@messaging-health/backstage-plugin-common';
import {
  AutomationStanding,
  InboxAutomation,
  InboxPlatform,
} from '@messaging-health/backstage-plugin-node';
import { FoundDrift, Look } from './Look';

/** Whether the automations that were on before the rollback are still off. */
export function lookAtAutomations(
  inbox: () => InboxPlatform,
  organization: Organization,
  suspended: InboxAutomation[],
): Pick<Look, 'tellsOf' | 'find'> {
  return {
    tellsOf: ['automation-enabled', 'automation-changed'],
    async find(signal) {
      if (suspended.length === 0) {
        return [];
      }
      const standings = await inbox().compareAutomations(
        organization,
        suspended,
        signal,
      );
      return suspended.flatMap(automation =>
        judge(automation, standings.get(automation.key) ?? 'missing'),
      );
    },
  };
}

function judge(
  { key, name }: InboxAutomation,
  standing: AutomationStanding,
): FoundDrift[] {
  const words = { key, name };
  switch (standing) {
    case 'suspended':
      return [];
    case 'as-kept':
      return [
        {
          kind: 'automation-enabled',
          subject: key,
          statement: say('watch.drift.automation-enabled', words),
        },
      ];
    case 'changed':
      return [
        {
          kind: 'automation-changed',
          subject: key,
          statement: say('watch.drift.automation-changed', words),
        },
      ];
    case 'missing':
      return [
        {
          kind: 'automation-changed',
          subject: key,
          statement: say('watch.drift.automation-missing', words),
        },
      ];
    default:
      throw new Error(`Unexpected standing ${standing satisfies never}`);
  }
}
