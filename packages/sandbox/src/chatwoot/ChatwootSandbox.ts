import { listen } from '../http/listen';
import { SandboxClock, systemClock } from '../SandboxClock';
import { ChatwootFault } from './ChatwootFault';
import { ChatwootSeeds } from './ChatwootSeeds';
import { ChatwootSettings } from './ChatwootSettings';
import { ConversationBook } from './ConversationBook';
import { createChatwootApp } from './createChatwootApp';
import { Deliver, deliverOverHttp } from './deliverOverHttp';
import { MessageDesk, ReceivedMessage } from './MessageDesk';
import { SettingsFile } from './SettingsFile';

/** In seconds since 1970; ids start at the seconds since then. */
const ID_EPOCH = 1_700_000_000;

export interface ChatwootSandboxOptions extends ChatwootSeeds {
  /** 0 for any free one. */
  port: number;
  /** The token of the first account's first administrator. */
  apiToken: string;
  /** Where to remember bots, rules and webhooks. Conversations are not remembered. */
  stateFile?: string;
  /** How webhooks and bots are called. Default: HTTP POST, 5 s, one attempt. */
  deliver?: Deliver;
  clock?: SandboxClock;
  /** How many conversations are kept. Default 2000. */
  capacity?: number;
}

export interface ChatwootSandbox {
  /** The API stands under `/api/v1`. */
  url: string;
  /** A customer writes. Webhooks and bots hear of it a moment later. */
  receiveMessage(
    message: ReceivedMessage,
  ): Promise<{ conversationId: number; messageId: number }>;
  /** A person answers; without `userId` the account's first agent. Undefined when the conversation is gone. */
  addHumanReply(reply: {
    conversationId: number;
    userId?: number;
    text: string;
  }): Promise<{ messageId: number } | undefined>;
  /** The automation answers, as the inbox's bot. Undefined when the conversation is gone. */
  addBotReply(reply: {
    conversationId: number;
    text: string;
  }): Promise<{ messageId: number } | undefined>;
  setFault(fault: ChatwootFault, on: boolean): void;
  stop(): Promise<void>;
}

/** Starts a stand-in for Chatwoot: its REST API, its rules, and its deliveries. */
export async function startChatwootSandbox(
  options: ChatwootSandboxOptions,
): Promise<ChatwootSandbox> {
  const clock = options.clock ?? systemClock;
  const faults = new Set<ChatwootFault>();
  const file = new SettingsFile(options.stateFile);
  const settings = new ChatwootSettings(options, file.read());
  const [home] = options.accounts;
  const author = home?.users.find(({ role }) => role === 'administrator');
  if (!author) {
    throw new Error(
      'The first account needs an administrator, whose token the API takes.',
    );
  }
  const book = new ConversationBook({
    now: () => clock.now(),
    // Counted from the clock, so that numbers go on growing after a restart.
    firstId: Math.floor(clock.now().getTime() / 1000) - ID_EPOCH,
    capacity: options.capacity ?? 2_000,
    startsPending: (accountId, inboxId) =>
      settings.botOfInbox(accountId, inboxId) !== undefined,
  });
  const deliver = options.deliver ?? deliverOverHttp;
  const desk = new MessageDesk(settings, book, deliver);
  const app = createChatwootApp({
    apiToken: options.apiToken,
    faults,
    settings,
    book,
    desk,
    author,
    home,
    onChange: () => file.write(settings.state()),
  });
  const server = await listen(app, options.port);

  return {
    url: server.url,
    async receiveMessage(message) {
      const { id, conversationId } = desk.receive(message);
      return { conversationId, messageId: id };
    },
    addHumanReply: async reply => desk.replyAsPerson(reply),
    addBotReply: async reply => desk.replyAsBot(reply),
    setFault(fault, on) {
      if (on) faults.add(fault);
      else faults.delete(fault);
    },
    stop: () => server.close(),
  };
}
