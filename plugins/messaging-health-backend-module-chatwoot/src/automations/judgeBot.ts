import { AgentBot } from '../client/schemas';
import { Surroundings } from '../Surroundings';
import { Judgement } from './Judgement';
import { whyNeverOff } from './whyNeverOff';

/** Decides whether the bot of one of the organization's inboxes is to be detached in contingency. */
export function judgeBot(
  bot: AgentBot,
  surroundings: Surroundings,
): Judgement & { kind: 'critical' | 'spared' } {
  const why = whyNeverOff(bot.name, [bot.outgoing_url], surroundings);
  return why
    ? { kind: 'spared', why }
    : { kind: 'critical', because: 'it answers one of the inboxes by itself' };
}
