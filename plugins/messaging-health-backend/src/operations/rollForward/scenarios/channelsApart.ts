import { say } from '@messaging-health/backstage-plugin-common';
import { CrmTraces } from '@messaging-health/backstage-plugin-node';
import { Scenario } from './Scenario';
import { ASKED, ScenarioStage } from './ScenarioStage';

interface Mixture {
  /** Links in another inbox than the one that was written to. */
  wrongInbox: number;
  /** Contacts of both people. */
  shared: number;
  /** Identities of somebody in the channel of the other. */
  astray: number;
  /** Links of the inbox that is not the organization's. */
  foreign: number;
}

function findMixture(traces: CrmTraces, stage: ScenarioStage): Mixture {
  const { conversations } = stage.cast;
  const inboxes = new Map([
    [conversations.instagram, stage.instagram?.inboxId],
    [conversations.whatsapp, stage.whatsapp?.inboxId],
    [conversations.whatsappAgain, stage.whatsapp?.inboxId],
  ]);
  return {
    wrongInbox: traces.links.filter(
      ({ conversationId, inboxId }) =>
        inboxes.has(conversationId) && inboxes.get(conversationId) !== inboxId,
    ).length,
    shared: traces.contacts.filter(
      ({ asked }) =>
        asked.includes(ASKED.instagram(0)) && asked.includes(ASKED.whatsapp(0)),
    ).length,
    astray: traces.identities.filter(({ asked }) =>
      ASKED.astray.includes(asked),
    ).length,
    foreign: traces.links.filter(
      ({ conversationId }) => conversationId === conversations.foreign,
    ).length,
  };
}

/** Instagram and WhatsApp do not mix, and what another inbox received is ignored. */
export const channelsApart: Scenario = {
  id: 'channels-apart',

  isPossible: ({ instagram, whatsapp }) =>
    instagram !== undefined || whatsapp !== undefined,

  async play(stage) {
    const { status, ignored } = await stage.writeToForeignInbox();
    const isIgnored = status === 200 && ignored === 'foreign_inbox';
    const mixture = findMixture(await stage.look(), stage);
    const isClean = Object.values(mixture).every(count => count === 0);
    const values = { status, ignored: ignored ?? '-', ...mixture };
    return {
      holds: isIgnored && isClean,
      statement:
        isIgnored && isClean
          ? say('rollForward.scenario.channels-hold')
          : say('rollForward.scenario.channels-fail', values),
    };
  },
};
