import { AccountSeed, InboxSeed } from './ChatwootSeeds';
import { ChatwootSettings } from './ChatwootSettings';
import { conversationEvent } from './conversationEvent';
import { Conversation, Message } from './Conversation';
import {
  ConversationBook,
  IncomingContact,
  NewMessage,
} from './ConversationBook';
import { Deliver } from './deliverOverHttp';
import { messageCreatedEvent } from './messageCreatedEvent';
import { performRuleAction } from './performRuleAction';
import { ruleApplies } from './ruleApplies';

export interface ReceivedMessage {
  accountId: number;
  inboxId: number;
  contact: IncomingContact;
  text: string;
}

/** What happens to a message: it is stored, rules act on it, and whoever listens is told. */
export class MessageDesk {
  private readonly settings: ChatwootSettings;
  private readonly book: ConversationBook;
  private readonly deliver: Deliver;

  constructor(
    settings: ChatwootSettings,
    book: ConversationBook,
    deliver: Deliver,
  ) {
    this.settings = settings;
    this.book = book;
    this.deliver = deliver;
  }

  receive({ accountId, inboxId, contact, text }: ReceivedMessage): Message {
    if (!this.settings.inbox(accountId, inboxId)) {
      throw new Error(
        `Account ${accountId} has no inbox ${inboxId}. Name one of the seeds' inboxes.`,
      );
    }
    const { conversation, isNew } = this.book.openFor(
      accountId,
      inboxId,
      contact,
    );
    const message = this.book.append(conversation, {
      type: 'incoming',
      content: text,
      sender: {
        type: 'contact',
        id: conversation.contact.id,
        name: conversation.contact.name,
      },
    });
    this.tell(conversation, message);
    this.runRules(conversation, isNew);
    return message;
  }

  reply(conversation: Conversation, entry: NewMessage): Message {
    const message = this.book.append(conversation, entry);
    this.tell(conversation, message);
    return message;
  }

  /** Undefined when the conversation has dropped off. */
  replyAsPerson(reply: {
    conversationId: number;
    userId?: number;
    text: string;
  }): { messageId: number } | undefined {
    const conversation = this.book.get(reply.conversationId);
    const account = this.settings.account(conversation?.accountId ?? 0);
    if (!conversation || !account) return undefined;
    const user = account.seed.users.find(({ id, role }) =>
      reply.userId === undefined ? role === 'agent' : id === reply.userId,
    );
    if (!user) {
      throw new Error(
        'Nobody of that account can reply: name a user of the seeds, or add an agent to them.',
      );
    }
    const { id } = this.reply(conversation, {
      type: 'outgoing',
      content: reply.text,
      sender: { type: 'user', id: user.id, name: user.name },
    });
    return { messageId: id };
  }

  /** As the inbox's bot, else the account's first. Undefined when the conversation has dropped off. */
  replyAsBot(reply: {
    conversationId: number;
    text: string;
  }): { messageId: number } | undefined {
    const conversation = this.book.get(reply.conversationId);
    if (!conversation) return undefined;
    const { accountId, inboxId } = conversation;
    const bot =
      this.settings.botOfInbox(accountId, inboxId) ??
      this.settings.account(accountId)?.agentBots[0];
    const { id } = this.reply(conversation, {
      type: 'outgoing',
      content: reply.text,
      sender: {
        type: 'agent_bot',
        id: bot?.id ?? 1,
        name: bot?.name ?? 'Sandbox bot (example)',
      },
    });
    return { messageId: id };
  }

  private runRules(conversation: Conversation, isNew: boolean): void {
    const { accountId, inboxId } = conversation;
    const account = this.settings.account(accountId);
    const inbox = this.settings.inbox(accountId, inboxId);
    if (!account || !inbox) return;
    for (const rule of account.rules) {
      const happened =
        rule.eventName === 'message_created' ||
        (rule.eventName === 'conversation_created' && isNew);
      if (rule.active && happened && ruleApplies(rule, conversation)) {
        rule.actions.forEach(action =>
          performRuleAction(action, conversation, this.book, url => {
            void this.deliver(
              url,
              conversationEvent(
                account.seed,
                inbox,
                conversation,
                rule.eventName,
              ),
            );
          }),
        );
      }
    }
  }

  /** Nobody waits for the deliveries: a listener that is gone loses the message. */
  private tell(conversation: Conversation, message: Message): void {
    const { accountId, inboxId } = conversation;
    const account = this.settings.account(accountId);
    const inbox = this.settings.inbox(accountId, inboxId);
    if (!account || !inbox) return;
    const body = messageCreatedEvent(
      account.seed,
      inbox,
      conversation,
      message,
    );
    for (const url of this.listenersOf(account.seed, inbox)) {
      void this.deliver(url, body);
    }
    if (inbox.callbackUrl) {
      void this.sendOut(inbox.callbackUrl, body, message);
    }
  }

  /** A reply that the other side of an API inbox does not take never reaches the customer. */
  private async sendOut(url: string, body: unknown, message: Message) {
    const status = await this.deliver(url, body);
    const isTaken = status !== undefined && status < 300;
    if (message.type === 'outgoing' && !message.private && !isTaken) {
      message.status = 'failed';
    }
  }

  private listenersOf(account: AccountSeed, inbox: InboxSeed): string[] {
    const webhooks = this.settings.account(account.id)?.webhooks ?? [];
    const urls = webhooks
      .filter(
        ({ subscriptions, inboxId }) =>
          subscriptions.includes('message_created') &&
          (inboxId === undefined || inboxId === inbox.id),
      )
      .map(({ url }) => url);
    const botUrl = this.settings.botOfInbox(account.id, inbox.id)?.outgoingUrl;
    return botUrl ? [...urls, botUrl] : urls;
  }
}
