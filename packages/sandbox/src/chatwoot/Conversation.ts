export type ConversationStatus = 'open' | 'resolved' | 'pending' | 'snoozed';

export interface Contact {
  id: number;
  name: string;
  identifier?: string;
  phone?: string;
}

/** Who wrote a message; rules and notes of the system have no author. */
export interface MessageSender {
  type: 'contact' | 'user' | 'agent_bot';
  id: number;
  name: string;
}

/** Chatwoot's numbers for the kinds of message. */
export const messageTypes = {
  incoming: 0,
  outgoing: 1,
  activity: 2,
  template: 3,
} as const;

export type MessageType = keyof typeof messageTypes;

export interface Message {
  id: number;
  conversationId: number;
  type: MessageType;
  content: string;
  private: boolean;
  /** `failed` where the customer's side did not take it. */
  status: 'sent' | 'failed';
  createdAt: Date;
  sender?: MessageSender;
  contentAttributes: Record<string, unknown>;
}

export interface Conversation {
  /** Chatwoot's `display_id`: counted per account. */
  id: number;
  accountId: number;
  inboxId: number;
  contact: Contact;
  status: ConversationStatus;
  labels: string[];
  messages: Message[];
  createdAt: Date;
  lastActivityAt: Date;
}
