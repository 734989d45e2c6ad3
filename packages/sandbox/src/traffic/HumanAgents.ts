import { SandboxOrganization } from '../organizations/SandboxOrganization';
import { SandboxClock } from '../SandboxClock';

/** People look at a message this long before they answer. */
const READING_MS = 1_000;
/** Nobody answers a message older than this; there are newer ones. */
const STALE_MS = 8_000;
/** v2 counts as gone when it has not run for this long under steady traffic. */
const V2_GONE_MS = 2_500;

export interface HumanAgentsOptions {
  clock: SandboxClock;
  lastV2RunAt: (organization: SandboxOrganization) => number | undefined;
  reply: (conversationId: number, text: string) => Promise<void>;
}

interface WaitingMessage {
  organization: SandboxOrganization;
  conversationId: number;
  at: number;
}

/** The invented attendants who take over while an organization's v2 does not serve. */
export class HumanAgents {
  private waiting: WaitingMessage[] = [];

  constructor(private readonly options: HumanAgentsOptions) {}

  notice(organization: SandboxOrganization, conversationId: number) {
    const at = this.options.clock.now().getTime();
    this.waiting.push({ organization, conversationId, at });
  }

  /** True while people must answer, because v2 does not. */
  isNeeded(organization: SandboxOrganization): boolean {
    const last = this.options.lastV2RunAt(organization) ?? 0;
    return this.options.clock.now().getTime() - last > V2_GONE_MS;
  }

  /** Answers at most one message for each organization in need. */
  async work(): Promise<void> {
    const now = this.options.clock.now().getTime();
    this.waiting = this.waiting.filter(message => now - message.at < STALE_MS);
    const due = new Map<string, WaitingMessage>();
    for (const message of this.waiting) {
      const { name } = message.organization;
      if (now - message.at >= READING_MS && !due.has(name)) {
        due.set(name, message);
      }
    }
    for (const message of due.values()) {
      this.waiting.splice(this.waiting.indexOf(message), 1);
      if (this.isNeeded(message.organization)) {
        await this.options.reply(
          message.conversationId,
          'Olá! Aqui é uma pessoa da equipe, já estou vendo o seu caso. (exemplo)',
        );
      }
    }
  }
}
