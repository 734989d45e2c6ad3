import { say } from '@messaging-health/backstage-plugin-common';
import { figuresOf, isOnePerson, Scenario, tracesOf } from './Scenario';
import { ASKED } from './ScenarioStage';

/** Somebody new writes on Instagram: one link, one identity, one contact. */
export const firstInstagramMessage: Scenario = {
  id: 'instagram-first-message',

  isPossible: ({ instagram }) => instagram !== undefined,

  async play(stage) {
    const conversationId = stage.cast.conversations.instagram;
    const { status, ignored } = await stage.writeOnInstagram(conversationId, 0);
    const person = (traces: Parameters<typeof tracesOf>[0]) =>
      tracesOf(traces, ASKED.instagram(0), conversationId);
    const left = person(await stage.lookUntil(one => isOnePerson(person(one))));
    const holds = status === 200 && ignored === undefined && isOnePerson(left);
    const values = {
      status,
      ignored: ignored ?? '-',
      conversation: conversationId,
      ...figuresOf(left),
    };
    return {
      holds,
      statement: holds
        ? say('rollForward.scenario.instagram-holds', values)
        : say('rollForward.scenario.instagram-fails', values),
    };
  },
};
