import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Operation,
  StartOperationRequest,
} from '@messaging-health/backstage-plugin-common';
import {
  MessagingHealthRequestOptions,
  MessagingHealthService,
} from '@messaging-health/backstage-plugin-node';

type Answer = Operation | Error;

function give(answer: Answer): Operation {
  if (answer instanceof Error) {
    throw answer;
  }
  return answer;
}

/** Answers each read with the next line of its script; the last one stays. */
export class ScriptedMessagingHealth implements MessagingHealthService {
  readonly started: StartOperationRequest[] = [];
  readonly startedWith: BackstageCredentials[] = [];
  readonly readWith: BackstageCredentials[] = [];
  private line = 0;

  constructor(
    private readonly reads: Answer[],
    private readonly starts: Answer[] = reads,
  ) {}

  async startOperation(
    request: StartOperationRequest,
    { credentials }: MessagingHealthRequestOptions,
  ): Promise<Operation> {
    this.started.push(request);
    this.startedWith.push(credentials);
    return give(
      this.starts[Math.min(this.started.length, this.starts.length) - 1],
    );
  }

  async getOperation(
    _operationId: string,
    { credentials }: MessagingHealthRequestOptions,
  ): Promise<Operation> {
    this.readWith.push(credentials);
    const answer = this.reads[Math.min(this.line, this.reads.length - 1)];
    this.line += 1;
    return give(answer);
  }
}
