import { FaultBook } from '../faults/FaultBook';
import { SandboxOrganization } from '../organizations/SandboxOrganization';
import { repeat } from '../repeat';
import { SandboxClock } from '../SandboxClock';
import { CustomerDoor, CustomerTraffic } from './CustomerTraffic';
import { HumanAgents } from './HumanAgents';

const PEOPLE_LOOK_EVERY_MS = 700;

export interface Traffic {
  /** True while people answer an organization's customers, because v2 does not. */
  needsPeople(organization: SandboxOrganization): boolean;
  stop(): Promise<void>;
}

export interface TrafficOptions {
  settings: { messagesPerSecond: number };
  clock: SandboxClock;
  faults: FaultBook;
  vendors: CustomerDoor & {
    lastV2RunAt(organization: SandboxOrganization): number | undefined;
    replyAsPerson(conversationId: number, text: string): Promise<void>;
  };
  tell: (line: string) => void;
}

/** Tells a trouble when it begins, and not again with every message. */
function tellChanges(tell: (line: string) => void) {
  let last: string | undefined;
  return (error: Error) => {
    if (error.message !== last) {
      last = error.message;
      tell(`Traffic: ${error.message}`);
    }
  };
}

/** Lets customers write and people answer, from now on. */
export function startTraffic(options: TrafficOptions): Traffic {
  const { clock, faults, settings, vendors } = options;
  const people = new HumanAgents({
    clock,
    lastV2RunAt: organization => vendors.lastV2RunAt(organization),
    reply: (conversationId, text) =>
      vendors.replyAsPerson(conversationId, text),
  });
  const customers = new CustomerTraffic({
    door: vendors,
    faults,
    clock,
    random: Math.random,
    onMessage: (organization, conversationId) =>
      people.notice(organization, conversationId),
  });
  const onError = tellChanges(options.tell);
  const perSecond = settings.messagesPerSecond * customers.organizations;
  const writing = repeat(() => customers.sendNext(), 1000 / perSecond, onError);
  const answering = repeat(() => people.work(), PEOPLE_LOOK_EVERY_MS, onError);
  return {
    needsPeople: organization => people.isNeeded(organization),
    async stop() {
      await Promise.all([writing.stop(), answering.stop()]);
    },
  };
}
