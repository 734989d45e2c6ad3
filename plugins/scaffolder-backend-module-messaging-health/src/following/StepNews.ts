import { LoggerService } from '@backstage/backend-plugin-api';
import { OperationStep } from '@messaging-health/backstage-plugin-common';

/** Tells each new message and proof of one step once, however often it is read. */
export class StepNews {
  private readonly told = new Set<string>();
  private lastMessage?: string;

  constructor(private readonly logger: LoggerService) {}

  tell(step: OperationStep): void {
    const lines = [...this.newMessage(step), ...this.newProofs(step)];
    if (lines.length > 0) {
      // In one entry, since the scaffolder stores entries of one moment in any order.
      this.logger.info(lines.join('\n'));
    }
  }

  private newMessage({ message }: OperationStep): string[] {
    if (!message || message.text === this.lastMessage) {
      return [];
    }
    this.lastMessage = message.text;
    return [message.text];
  }

  private newProofs({ proofs }: OperationStep): string[] {
    const lines = proofs
      .map(
        ({ holds, witness, statement }) =>
          `${holds ? '✔' : '✘'} ${witness}: ${statement.text}`,
      )
      .filter(line => !this.told.has(line));
    lines.forEach(line => this.told.add(line));
    return lines;
  }
}
