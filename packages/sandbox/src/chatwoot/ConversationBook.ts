import {
  Contact,
  Conversation,
  ConversationStatus,
  Message,
  MessageSender,
  MessageType,
} from './Conversation';

const MESSAGES_KEPT = 1_000;

export interface NewMessage {
  type: MessageType;
  content: string;
  sender?: MessageSender;
  private?: boolean;
  contentAttributes?: Record<string, unknown>;
}

export interface IncomingContact {
  name: string;
  identifier?: string;
  phone?: string;
}

export interface ConversationBookOptions {
  now: () => Date;
  /** First number for conversations, contacts and messages. */
  firstId: number;
  /** How many conversations are kept; those silent longest drop off. */
  capacity: number;
  /** Whether a new conversation of this inbox starts with a bot, out of people's sight. */
  startsPending: (accountId: number, inboxId: number) => boolean;
}

/** Contacts and conversations of the installation, in memory and bounded. */
export class ConversationBook {
  private readonly options: ConversationBookOptions;
  private readonly conversations = new Map<number, Conversation>();
  private nextConversation: number;
  private nextContact: number;
  private nextMessage: number;

  constructor(options: ConversationBookOptions) {
    this.options = options;
    this.nextConversation = options.firstId;
    this.nextContact = options.firstId;
    this.nextMessage = options.firstId;
  }

  find(accountId: number, id: number): Conversation | undefined {
    const conversation = this.conversations.get(id);
    return conversation?.accountId === accountId ? conversation : undefined;
  }

  /** Any account's: for those who hold nothing but the number. */
  get(id: number): Conversation | undefined {
    return this.conversations.get(id);
  }

  /** Newest activity first. */
  list(accountId: number): Conversation[] {
    return [...this.conversations.values()]
      .filter(conversation => conversation.accountId === accountId)
      .sort(
        (a, b) =>
          b.lastActivityAt.getTime() - a.lastActivityAt.getTime() ||
          b.id - a.id,
      );
  }

  /** The contact's conversation in that inbox that is not resolved yet, or a new one. */
  openFor(
    accountId: number,
    inboxId: number,
    who: IncomingContact,
  ): { conversation: Conversation; isNew: boolean } {
    const known = [...this.conversations.values()].filter(
      ({ accountId: account, inboxId: inbox, contact }) =>
        account === accountId && inbox === inboxId && isSame(contact, who),
    );
    const open = known.find(({ status }) => status !== 'resolved');
    if (open) return { conversation: open, isNew: false };
    const now = this.options.now();
    const conversation: Conversation = {
      id: this.nextConversation++,
      accountId,
      inboxId,
      contact: known[0]?.contact ?? { ...who, id: this.nextContact++ },
      status: this.options.startsPending(accountId, inboxId)
        ? 'pending'
        : 'open',
      labels: [],
      messages: [],
      createdAt: now,
      lastActivityAt: now,
    };
    this.conversations.set(conversation.id, conversation);
    this.dropOldest();
    return { conversation, isNew: true };
  }

  append(conversation: Conversation, entry: NewMessage): Message {
    const message: Message = {
      id: this.nextMessage++,
      conversationId: conversation.id,
      type: entry.type,
      content: entry.content,
      private: entry.private ?? false,
      status: 'sent',
      createdAt: this.options.now(),
      sender: entry.sender,
      contentAttributes: entry.contentAttributes ?? {},
    };
    conversation.messages.push(message);
    if (conversation.messages.length > MESSAGES_KEPT) {
      conversation.messages.shift();
    }
    conversation.lastActivityAt = message.createdAt;
    // Kept in the order of activity, so that the first is the one silent longest.
    this.conversations.delete(conversation.id);
    this.conversations.set(conversation.id, conversation);
    return message;
  }

  setStatus(conversation: Conversation, status: ConversationStatus): void {
    conversation.status = status;
  }

  setLabels(conversation: Conversation, labels: readonly string[]): void {
    conversation.labels = [...new Set(labels)];
  }

  private dropOldest(): void {
    for (const id of this.conversations.keys()) {
      if (this.conversations.size <= this.options.capacity) return;
      this.conversations.delete(id);
    }
  }
}

function isSame(contact: Contact, who: IncomingContact): boolean {
  if (who.identifier) return contact.identifier === who.identifier;
  if (who.phone) return contact.phone === who.phone;
  return contact.name === who.name;
}
