import {
  RehearsalFinding,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { InboxCaller } from '@messaging-health/backstage-plugin-node';

const CHECK = 'chatwoot-callers';

function describe({ key, name, sends, shared, url }: InboxCaller): Statement {
  const values = { key, name, url };
  if (shared) {
    return say('inbox.rehearsal.shared-caller', values);
  }
  return sends === 'message'
    ? say('inbox.rehearsal.hands-messages', values)
    : say('inbox.rehearsal.hands-conversations', values);
}

/** What brings customers' messages to n8n, by which both flows are triggered. */
export function findingsOfCallers(callers: InboxCaller[]): RehearsalFinding[] {
  const enabled = callers.filter(caller => caller.enabled);
  return enabled.length > 0
    ? enabled.map(caller => ({
        check: CHECK,
        ready: true,
        statement: describe(caller),
      }))
    : [
        {
          check: CHECK,
          ready: false,
          statement: say('inbox.rehearsal.no-caller'),
        },
      ];
}
