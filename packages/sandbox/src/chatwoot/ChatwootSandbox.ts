import express, { ErrorRequestHandler, RequestHandler } from 'express';
import { listen } from '../http/listen';
import { SandboxClock, systemClock } from '../SandboxClock';
import { ChatwootError } from './ChatwootError';
import { ChatwootFault } from './ChatwootFault';
import { userJson } from './chatwootJson';
import { ChatwootSeeds } from './ChatwootSeeds';
import { ChatwootSettings } from './ChatwootSettings';
import { Conversation } from './Conversation';
import { ConversationBook } from './ConversationBook';
import { createConversationRoutes } from './createConversationRoutes';
import { createSettingsRoutes } from './createSettingsRoutes';
import { Deliver, deliverOverHttp } from './deliverOverHttp';
import { MessageDesk, ReceivedMessage } from './MessageDesk';
import { SettingsFile } from './SettingsFile';

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

const answerError: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) next(error);
  else if (error instanceof ChatwootError) {
    response.status(error.statusCode).json(error.body);
  } else if (error instanceof SyntaxError) {
    response.status(400).json({ error: 'The body is not JSON' });
  } else response.status(500).json({ error: 'Internal server error' });
};

function createGate(
  faults: ReadonlySet<ChatwootFault>,
  token: string,
): RequestHandler {
  return (request, _response, next) => {
    if (faults.has('chatwoot-down')) {
      // As near to a refused connection as one open port can come.
      request.socket.destroy();
      return;
    }
    const given = request.header('api_access_token');
    if (given !== token || faults.has('chatwoot-unauthorized')) {
      throw ChatwootError.badToken();
    }
    next();
  };
}

/** Starts a stand-in for Chatwoot: its REST API, its rules, and its deliveries. */
export async function startChatwootSandbox(
  options: ChatwootSandboxOptions,
): Promise<ChatwootSandbox> {
  const clock = options.clock ?? systemClock;
  const faults = new Set<ChatwootFault>();
  const file = new SettingsFile(options.stateFile);
  const settings = new ChatwootSettings(options, file.read());
  const [account] = options.accounts;
  const author = account?.users.find(({ role }) => role === 'administrator');
  if (!author) {
    throw new Error(
      'The first account needs an administrator, whose token the API takes.',
    );
  }
  const book = new ConversationBook({
    now: () => clock.now(),
    // Counted from the clock, so that numbers go on growing after a restart.
    firstId: Math.floor(clock.now().getTime() / 1000) - 1_700_000_000,
    capacity: options.capacity ?? 2_000,
    startsPending: inboxId =>
      settings
        .allAccounts()
        .some(({ id }) => settings.botOfInbox(id, inboxId) !== undefined),
  });
  const desk = new MessageDesk(
    settings,
    book,
    options.deliver ?? deliverOverHttp,
  );

  const app = express().disable('x-powered-by');
  app.use(createGate(faults, options.apiToken), express.json());
  app.get('/api/v1/profile', (_request, response) => {
    response.json(userJson(author, account));
  });
  app.use(
    '/api/v1/accounts/:account_id',
    createSettingsRoutes(settings, () => file.write(settings.state())),
    createConversationRoutes({ settings, book, desk, author }),
  );
  app.use(() => {
    throw ChatwootError.notFound();
  });
  app.use(answerError);
  const server = await listen(app, options.port);

  return {
    url: server.url,
    async receiveMessage(message) {
      const { id, conversationId } = desk.receive(message);
      return { conversationId, messageId: id };
    },
    async addHumanReply({ conversationId, userId, text }) {
      return replyTo(conversationId, text, conversation => {
        const users = settings.account(conversation.accountId)?.seed.users;
        const user =
          users?.find(({ id, role }) =>
            userId === undefined ? role === 'agent' : id === userId,
          ) ?? author;
        return { type: 'user', id: user.id, name: user.name };
      });
    },
    async addBotReply({ conversationId, text }) {
      return replyTo(conversationId, text, ({ accountId, inboxId }) => {
        const bot =
          settings.botOfInbox(accountId, inboxId) ??
          settings.account(accountId)?.seed.agentBots?.[0];
        return {
          type: 'agent_bot',
          id: bot?.id ?? 1,
          name: bot?.name ?? 'Sandbox bot (example)',
        };
      });
    },
    setFault(fault, on) {
      if (on) faults.add(fault);
      else faults.delete(fault);
    },
    stop: () => server.close(),
  };

  function replyTo(
    id: number,
    text: string,
    senderOf: (conversation: Conversation) => {
      type: 'user' | 'agent_bot';
      id: number;
      name: string;
    },
  ) {
    const conversation = book.get(id);
    if (!conversation) return undefined;
    const message = desk.reply(conversation, {
      type: 'outgoing',
      content: text,
      sender: senderOf(conversation),
    });
    return { messageId: message.id };
  }
}
