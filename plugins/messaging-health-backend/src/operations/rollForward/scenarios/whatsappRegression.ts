import { say } from '@messaging-health/backstage-plugin-common';
import { CrmTraces } from '@messaging-health/backstage-plugin-node';
import { figuresOf, isOnePerson, Scenario, tracesOf } from './Scenario';
import { ASKED, BRIDGE, ScenarioStage } from './ScenarioStage';

interface Matched {
  /** Conversations whose contact is that of the first. */
  same: number;
  person: ReturnType<typeof tracesOf>;
}

function match(
  traces: CrmTraces,
  { conversations }: ScenarioStage['cast'],
): Matched {
  const person = tracesOf(traces, ASKED.whatsapp(0), conversations.whatsapp);
  const contact = person.link?.contactId;
  const same = traces.links.filter(
    ({ conversationId, contactId }) =>
      contact !== undefined &&
      contactId === contact &&
      [
        conversations.whatsapp,
        conversations.whatsappAgain,
        conversations.whatsappBridged,
      ].includes(conversationId),
  );
  return { same: same.length, person };
}

/** Somebody whom the CRM knows by phone writes again, also by the bridge: always the same contact. */
export const whatsappRegression: Scenario = {
  id: 'whatsapp-regression',

  isPossible: ({ whatsapp }) => whatsapp !== undefined,

  async play(stage) {
    const { conversations } = stage.cast;
    const isBridged = stage.whatsapp?.channel === BRIDGE;
    const deliveries = [
      // The first establishes the contact whom the others must meet again.
      await stage.writeOnWhatsapp(conversations.whatsapp, 0),
      await stage.writeOnWhatsapp(conversations.whatsappAgain, 0),
      ...(isBridged
        ? [
            await stage.writeOnWhatsapp(conversations.whatsappBridged, 0, {
              bridged: true,
            }),
          ]
        : []),
    ];
    const isExpected = ({ same, person }: Matched) =>
      same === deliveries.length && isOnePerson(person);
    const left = match(
      await stage.lookUntil(traces => isExpected(match(traces, stage.cast))),
      stage.cast,
    );
    const bad = deliveries.find(
      ({ status, ignored }) => status !== 200 || ignored !== undefined,
    );
    const holds = !bad && isExpected(left);
    const values = {
      status: bad?.status ?? 200,
      same: left.same,
      of: deliveries.length,
      ...figuresOf(left.person),
    };
    return {
      holds,
      statement: holds
        ? say('rollForward.scenario.whatsapp-holds', values)
        : say('rollForward.scenario.whatsapp-fails', values),
    };
  },
};
