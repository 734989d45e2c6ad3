import { say } from '@messaging-health/backstage-plugin-common';
import { CrmTraces } from '@messaging-health/backstage-plugin-node';
import { figuresOf, isOnePerson, Scenario, tracesOf } from './Scenario';
import { ASKED, ScenarioStage } from './ScenarioStage';

type Spoil = 'body' | 'signature';

function recoveryOn(stage: ScenarioStage) {
  const { recovery } = stage.cast.conversations;
  return stage.instagram
    ? {
        asked: ASKED.instagram(1),
        write: (spoil?: Spoil) => stage.writeOnInstagram(recovery, 1, spoil),
      }
    : {
        asked: ASKED.whatsapp(1),
        write: (spoil?: Spoil) => stage.writeOnWhatsapp(recovery, 1, { spoil }),
      };
}

const isRefusal = (status: number) => status >= 400 && status < 500;

/** What was spoiled on the way is refused and leaves nothing; sent again as it should be, it arrives once. */
export const failureAndRecovery: Scenario = {
  id: 'failure-and-recovery',

  isPossible: ({ instagram, whatsapp }) =>
    instagram !== undefined || whatsapp !== undefined,

  async play(stage) {
    const { recovery } = stage.cast.conversations;
    const { asked, write } = recoveryOn(stage);
    const person = (traces: CrmTraces) => tracesOf(traces, asked, recovery);
    const before = person(await stage.look());
    const body = await write('body');
    const after = person(await stage.look());
    const leftNothing =
      after.links === before.links && after.contacts === before.contacts;
    // A CRM without a secret asks for no signature; then this is one more repetition.
    const signature = await write('signature');
    const good = await write();
    const left = person(await stage.lookUntil(one => isOnePerson(person(one))));
    const holds =
      isRefusal(body.status) &&
      leftNothing &&
      (isRefusal(signature.status) || signature.status === 200) &&
      good.status === 200 &&
      isOnePerson(left);
    const values = {
      body: body.status,
      signature: signature.status,
      good: good.status,
      conversation: recovery,
      ...figuresOf(left),
    };
    if (!holds) {
      return {
        holds,
        statement: say('rollForward.scenario.recovery-fails', values),
      };
    }
    return {
      holds,
      statement: isRefusal(signature.status)
        ? say('rollForward.scenario.recovery-holds', values)
        : say('rollForward.scenario.recovery-holds-unsigned', values),
    };
  },
};
