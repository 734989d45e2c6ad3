import { LoggerService } from '@backstage/backend-plugin-api';
import { OperationStep } from '@messaging-health/backstage-plugin-common';

/** Tells each new message and proof of one step once, however often it is read. */
export class StepNews {
  private readonly told = new Set<string>();
  private lastMessage?: string;

  constructor(private readonly logger: LoggerService) {}

  tell(step: OperationStep): void {
    const message = step.message?.text;
    if (message && message !== this.lastMessage) {
      this.lastMessage = message;
      this.logger.info(message);
    }
    for (const { holds, witness, statement } of step.proofs) {
      const line = `${holds ? '✔' : '✘'} ${witness}: ${statement.text}`;
      if (!this.told.has(line)) {
        this.told.add(line);
        this.logger.info(line);
      }
    }
  }
}
