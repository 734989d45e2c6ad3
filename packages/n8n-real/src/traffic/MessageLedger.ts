/** One customer's message, and what became of handing it to n8n. */
export interface SentMessage {
  id: number;
  inboxId: number;
  sentAt: number;
  /** n8n's answers, one for each address that Chatwoot called; undefined where none came. */
  answers: (number | undefined)[];
  /** When the last of them came. */
  answeredAt?: number;
  /** How many addresses have not answered yet. */
  open: number;
}

/** Keeps every customer's message and every answer to it. */
export class MessageLedger {
  private readonly messages = new Map<number, SentMessage>();

  /** Chatwoot begins to hand the message to one address. */
  began(id: number, inboxId: number, at: number): void {
    const message = this.messages.get(id) ?? {
      id,
      inboxId,
      sentAt: at,
      answers: [],
      open: 0,
    };
    message.open += 1;
    this.messages.set(id, message);
  }

  /** An address has answered, or never will. */
  answered(id: number, status: number | undefined, at: number): void {
    const message = this.messages.get(id);
    if (message) {
      message.answers.push(status);
      message.open -= 1;
      message.answeredAt = at;
    }
  }

  /** A message that Chatwoot handed to nobody is lost to every automation. */
  wrote(id: number, inboxId: number, at: number): void {
    if (!this.messages.has(id)) {
      this.messages.set(id, { id, inboxId, sentAt: at, answers: [], open: 0 });
    }
  }

  /** Those of some inboxes in a span, oldest first; the end is not part of it. */
  list(
    inboxIds: readonly number[],
    from: number,
    until: number,
  ): SentMessage[] {
    return [...this.messages.values()].filter(
      ({ inboxId, sentAt }) =>
        inboxIds.includes(inboxId) && sentAt >= from && sentAt < until,
    );
  }

  /** How many of some inboxes' messages wait for an answer. */
  countOpen(inboxIds: readonly number[]): number {
    return [...this.messages.values()].filter(
      ({ inboxId, open }) => open > 0 && inboxIds.includes(inboxId),
    ).length;
  }
}
