import { say } from '@messaging-health/backstage-plugin-common';
import { CrmTraces } from '@messaging-health/backstage-plugin-node';
import {
  figuresOf,
  isOnePerson,
  PersonTraces,
  Scenario,
  tracesOf,
} from './Scenario';
import { ASKED, ScenarioStage } from './ScenarioStage';

/** Everything that a repetition may not change. */
function essence({
  link,
  links,
  identities,
  contacts,
  created,
}: PersonTraces): string {
  return JSON.stringify([
    link?.contactId,
    link?.inboxId,
    link?.dealId,
    link?.aiEnabled,
    link?.createdAt.toISOString(),
    links,
    identities,
    contacts,
    created,
  ]);
}

function repeatOn(stage: ScenarioStage) {
  const { conversations } = stage.cast;
  return stage.instagram
    ? {
        asked: ASKED.instagram(0),
        conversationId: conversations.instagram,
        write: () => stage.writeOnInstagram(conversations.instagram, 0),
      }
    : {
        asked: ASKED.whatsapp(0),
        conversationId: conversations.whatsapp,
        write: () => stage.writeOnWhatsapp(conversations.whatsapp, 0),
      };
}

/** The same event arrives again, twice in a row and twice at once: nothing but the log changes. */
export const sameEventAgain: Scenario = {
  id: 'same-event-again',

  isPossible: ({ instagram, whatsapp }) =>
    instagram !== undefined || whatsapp !== undefined,

  async play(stage) {
    const { asked, conversationId, write } = repeatOn(stage);
    const person = (traces: CrmTraces) =>
      tracesOf(traces, asked, conversationId);
    const before = person(await stage.look());
    const deliveries = [await write(), await write()];
    deliveries.push(...(await Promise.all([write(), write()])));
    const after = person(
      await stage.lookUntil(one => essence(person(one)) === essence(before)),
    );
    const bad = deliveries.find(({ status }) => status !== 200);
    const holds =
      !bad && essence(after) === essence(before) && isOnePerson(after);
    const values = {
      times: deliveries.length,
      status: bad?.status ?? 200,
      conversation: conversationId,
      ...figuresOf(after),
    };
    return {
      holds,
      statement: holds
        ? say('rollForward.scenario.repeat-holds', values)
        : say('rollForward.scenario.repeat-fails', values),
    };
  },
};
