import { BOARD_KEY, STAGE_LABELS } from '../crm/seedCrm';
import { EvenShare } from '../faults/EvenShare';
import { FaultBook } from '../faults/FaultBook';
import { OrganizationFault, ShareFault } from '../faults/faults';
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

  private readonly owed = new Map<ShareFault, number>();

  /** A failure that can't show in one event is made up for by the next that can. */
  fails(fault: ShareFault, share: number, canShow: boolean): boolean {
    const owed =
      (this.owed.get(fault) ?? 0) + (this.shares[fault].next(share) ? 1 : 0);
    const isDue = canShow && owed > 0;
    this.owed.set(fault, isDue ? owed - 1 : owed);
    return isDue;
  }
}

/** What is wrong with the flow that runs. */
interface FlowFaults {
  isOn(fault: OrganizationFault): boolean;
  /** Whether this event is one of those that fail, where it can. */
  fails(fault: ShareFault, canShow?: boolean): boolean;
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
    const faults: FlowFaults = {
      isOn: fault =>
        flow === 'v2' && this.options.faults.isOn(organization, fault),
      fails: (fault, canShow = true) =>
        flow === 'v2' &&
        memory.fails(
          fault,
          this.options.faults.shareOf(organization, fault),
          canShow,
        ),
    };
    await this.tellCrm(organization, parsed.data, faults);
    if (memory.messages % MESSAGES_PER_MOVE === 0) {
      await this.moveStage(organization, parsed.data, faults);
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
    faults: FlowFaults,
  ) {
    const { seen } = this.memoryOf(organization);
    const isNew = !seen.has(delivery.conversation.id);
    const brokenTime = faults.fails('webhook-5xx');
    const status = await this.post(
      '/api/chatwoot/webhook',
      { 'x-organization-id': organization.id },
      crmBody(organization, delivery, {
        event: isNew ? 'conversation_created' : 'message_created',
        at: this.options.clock.now(),
        brokenTime,
        // One flaw at a time: a body that makes the handler throw is never resolved. And a
        // conversation that is new, or by WhatsApp, without its contact is a fault of another name.
        brokenIdentifier:
          !brokenTime &&
          faults.fails(
            'identity-failure',
            !isNew && delivery.inbox.id === organization.inboxes.instagram.id,
          ),
        bridgedWhatsapp: faults.isOn('whatsapp-regression'),
      }),
    );
    if (isNew && status < 400) {
      await this.welcome(organization, delivery, faults);
    }
  }

  /** A conversation without a contact gets no deal, and is as new the next time. */
  private async welcome(
    organization: SandboxOrganization,
    delivery: ChatwootDelivery,
    faults: FlowFaults,
  ) {
    const status = await this.post(
      '/api/public/v1/deals',
      apiKeyOf(organization),
      {
        ...crmKeyOf(delivery),
        board_key: BOARD_KEY,
        title: 'Atendimento (exemplo)',
        chatwoot_conversation_id: delivery.conversation.id,
      },
    );
    if (status >= 400) {
      return;
    }
    this.memoryOf(organization).seen.add(delivery.conversation.id);
    if (faults.isOn('duplicates')) {
      await this.post('/api/public/v1/contacts', apiKeyOf(organization), {
        ...crmKeyOf(delivery),
        name: delivery.sender?.name ?? 'Sem nome',
      });
    }
  }

  private async moveStage(
    organization: SandboxOrganization,
    delivery: ChatwootDelivery,
    faults: FlowFaults,
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
        to_stage_label: faults.fails('stage-move-failure')
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
