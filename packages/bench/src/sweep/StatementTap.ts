import { Client } from 'pg';

/** A statement as it was sent. */
export interface Sent {
  text: string;
  values: unknown[];
}

/**
 * Listens to what this process sends to one database, so that the very same
 * statements can be sent again by themselves.
 */
export class StatementTap {
  private sent: Sent[] = [];
  private readonly original = Client.prototype.query;

  constructor(database: string) {
    const { original } = this;
    const listen = (text: unknown, values: unknown) => {
      const asked =
        typeof text === 'object' && text !== null && 'text' in text
          ? text
          : { text, values };
      if (typeof asked.text === 'string') {
        this.sent.push({
          text: asked.text,
          values:
            'values' in asked && Array.isArray(asked.values)
              ? asked.values
              : [],
        });
      }
    };
    Client.prototype.query = function tapped(
      this: Client,
      ...args: unknown[]
    ): unknown {
      if (this.database === database) {
        listen(args[0], args[1]);
      }
      return Reflect.apply(original, this, args);
    } as typeof original;
  }

  /** What was sent since this was asked last. */
  take(): Sent[] {
    const taken = this.sent;
    this.sent = [];
    return taken;
  }

  /** Listens no more. */
  close(): void {
    Client.prototype.query = this.original;
  }
}
