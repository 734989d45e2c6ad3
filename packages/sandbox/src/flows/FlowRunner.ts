import { BOARD_KEY, STAGE_LABELS } from '../crm/seedCrm';
import { EvenShare } from '../faults/EvenShare';
import { FaultBook } from '../faults/FaultBook';
import { ShareFault } from '../faults/faults';
import { syntheticEmail } from '../organizations/customers';
import { findWorkflow } from '../organizations/organizations';
import { SandboxOrganization } from '../organizations/SandboxOrganization';
import { SandboxClock } from '../SandboxClock';
import {
  ChatwootDelivery,
  chatwootDeliverySchema,
  isIncoming,
} from './chatwootDelivery';
import { crmBody } from './crmBody';

/** A stage move comes with every third message. */
const MESSAGES_PER_MOVE = 3;
/** The stages that a conversation wanders through. */
const WANDERED = STAGE_LABELS.slice(1);

export interface FlowRunnerOptions {
  crmUrl: string;
  faults: FaultBook;
  clock: SandboxClock;
  replyAsBot(conversationId: number, text: string): Promise<void>;
}

/** What one organization's flows remember between messages. */
class FlowMemory {
  readonly seen = new Set<number>();
  messages = 0;
  lastV2RunAt?: number;
  private readonly shares: Record<ShareFault, EvenShare> = {
    'webhook-5xx': new EvenShare(),
    'identity-failure': new EvenShare(),
    'stage-move-failure': new EvenShare(),
  };

  fails(fault: ShareFault, share: number): boolean {
    return this.shares[fault].next(share);
  }
}

/**
 * What the workflows in n8n do when a message arrives: tell the CRM's webhook, see to a deal, move it,
 * and reply. The faults of an organization sit in its v2 flow, so a switch to the fallback cures them.
 */
export class FlowRunner {
  private readonly memories = new Map<string, FlowMemory>();

  constructor(private readonly options: FlowRunnerOptions) {}

  /** One execution. Rejects, and so fails the execution, only when the CRM can't be reached at all. */
  async run(workflowId: string, body: unknown): Promise<void> {
    const workflow = findWorkflow(workflowId);
    const parsed = chatwootDeliverySchema.safeParse(body);
    if (!workflow || !parsed.success || !isIncoming(parsed.data)) {
      return;
    }
    const { organization, flow } = workflow;
    const memory = this.memoryOf(organization);
    memory.messages += 1;
    if (flow === 'v2') {
      memory.lastV2RunAt = this.options.clock.now().getTime();
    }
    const fails = (fault: ShareFault) =>
      flow === 'v2' &&
      memory.fails(fault, this.options.faults.shareOf(organization, fault));
    await this.tellCrm(organization, parsed.data, fails);
    if (memory.messages % MESSAGES_PER_MOVE === 0) {
      await this.moveStage(organization, parsed.data, fails);
    }
    await this.options.replyAsBot(
      parsed.data.conversation.id,
      flow === 'v2'
        ? 'Recebemos a sua mensagem e já estamos cuidando dela. (v2, exemplo)'
        : 'Recebemos a sua mensagem; uma pessoa responde em seguida. (fluxo anterior, exemplo)',
    );
  }

  /** When v2 last ran for an organization, if ever since the start. */
  lastV2RunAt(organization: SandboxOrganization): number | undefined {
    return this.memoryOf(organization).lastV2RunAt;
  }

  private memoryOf(organization: SandboxOrganization): FlowMemory {
    const memory = this.memories.get(organization.name) ?? new FlowMemory();
    this.memories.set(organization.name, memory);
    return memory;
  }

  private async tellCrm(
    organization: SandboxOrganization,
    delivery: ChatwootDelivery,
    fails: (fault: ShareFault) => boolean,
  ) {
    const { seen } = this.memoryOf(organization);
    const isNew = !seen.has(delivery.conversation.id);
    const brokenTime = fails('webhook-5xx');
    const status = await this.post(
      '/api/chatwoot/webhook',
      { 'x-organization-id': organization.id },
      crmBody(organization, delivery, {
        event: isNew ? 'conversation_created' : 'message_created',
        at: this.options.clock.now(),
        brokenTime,
        // One flaw at a time: a body that makes the handler throw is never resolved.
        brokenIdentifier: !brokenTime && fails('identity-failure'),
      }),
    );
    if (isNew && status < 400) {
      await this.post('/api/public/v1/deals', apiKeyOf(organization), {
        ...crmKeyOf(delivery),
        board_key: BOARD_KEY,
        title: 'Atendimento (exemplo)',
        chatwoot_conversation_id: delivery.conversation.id,
      });
      seen.add(delivery.conversation.id);
    }
  }

  private async moveStage(
    organization: SandboxOrganization,
    delivery: ChatwootDelivery,
    fails: (fault: ShareFault) => boolean,
  ) {
    const { messages, seen } = this.memoryOf(organization);
    if (!seen.has(delivery.conversation.id)) {
      return;
    }
    const step = Math.floor(messages / MESSAGES_PER_MOVE);
    await this.post(
      '/api/public/v1/deals/move-stage-by-identity',
      apiKeyOf(organization),
      {
        ...crmKeyOf(delivery),
        board_key: BOARD_KEY,
        to_stage_label: fails('stage-move-failure')
          ? 'Etapa que não existe'
          : WANDERED[step % WANDERED.length],
      },
    );
  }

  /** As n8n's HTTP node with "never error": a refusal is a status, not a failure. */
  private async post(
    path: string,
    headers: Record<string, string>,
    body: object,
  ): Promise<number> {
    const response = await fetch(`${this.options.crmUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(5_000),
    });
    await response.arrayBuffer();
    return response.status;
  }
}

function apiKeyOf(organization: SandboxOrganization) {
  return { 'x-api-key': organization.crmApiKey };
}

function crmKeyOf({ sender }: ChatwootDelivery) {
  return sender?.phone_number
    ? { phone: sender.phone_number }
    : { email: syntheticEmail(sender?.identifier ?? 'unknown') };
}
