import {
  Proof,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { InboxState } from '@messaging-health/backstage-plugin-node';
import { prove } from './prove';
import { StepRun } from './RunbookStep';

const WITNESS = 'chatwoot-inboxes';

function describe(
  inbox: InboxState | undefined,
  id: number,
  since: string,
): Statement {
  if (!inbox) {
    return say('operation.inboxes.missing', { inbox: id });
  }
  const { name, incomingSince: count, lastIncomingAt } = inbox;
  if (count > 0) {
    return say('operation.inboxes.receiving', { inbox: name, count, since });
  }
  return lastIncomingAt
    ? say('operation.inboxes.quiet', {
        inbox: name,
        since,
        last: lastIncomingAt.toISOString(),
      })
    : say('operation.inboxes.never', { inbox: name, since });
}

/** The inboxes that must be there, and what they received; beside them, replies that did not reach customers. */
export async function proveInboxes(
  run: StepRun,
): Promise<{ required: Proof[]; figures: Proof[] }> {
  const { clock, organization } = run;
  const since = run.readRecord().switchedAt ?? clock.now();
  const inboxes = await run
    .inbox()
    .listInboxes(organization, since, run.signal);
  const byId = new Map(inboxes.map(inbox => [inbox.inboxId, inbox]));
  const own = organization.chatwoot.inboxIds;
  const from = since.toISOString();
  return {
    required: own.map(id => {
      const inbox = byId.get(id);
      const statement = describe(inbox, id, from);
      return prove(clock, WITNESS, inbox !== undefined, statement);
    }),
    figures: own.flatMap(id => {
      const inbox = byId.get(id);
      if (!inbox || inbox.undeliveredSince === 0) {
        return [];
      }
      const statement = say('operation.inboxes.undelivered', {
        inbox: inbox.name,
        count: inbox.undeliveredSince,
        since: from,
      });
      return [prove(clock, WITNESS, false, statement)];
    }),
  };
}
