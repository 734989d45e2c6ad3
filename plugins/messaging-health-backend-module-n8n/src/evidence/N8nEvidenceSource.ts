import { InputError } from '@backstage/errors';
import { Organization, say } from '@messaging-health/backstage-plugin-common';
import {
  Clock,
  EvidenceAnswer,
  EvidenceItem,
  EvidenceOffer,
  EvidenceRequest,
  EvidenceSource,
} from '@messaging-health/backstage-plugin-node';
import { N8nClient } from '../client/N8nClient';
import { N8nInstance } from '../N8nInstance';
import { describeWorkflow } from './describeWorkflow';
import { readFailedExecutions } from './readFailedExecutions';

/** What n8n can prove: failed executions of both workflows, and how the workflows stand. */
export class N8nEvidenceSource implements EvidenceSource {
  readonly id = 'n8n';
  readonly offers: EvidenceOffer[] = [
    { kind: 'error-lines', about: 'webhook' },
    { kind: 'error-lines', about: 'stage-move' },
    { kind: 'workflow-states' },
  ];
  private readonly clients: Map<string, N8nClient>;

  constructor(
    private readonly instances: Map<string, N8nInstance>,
    environment: { clock: Clock; random: () => number },
  ) {
    this.clients = new Map(
      [...instances].map(([name, instance]) => [
        name,
        new N8nClient(instance, environment),
      ]),
    );
  }

  async collect(request: EvidenceRequest): Promise<EvidenceAnswer> {
    const { organization, offer, limit, signal } = request;
    signal.throwIfAborted();
    const { instance, client } = this.reach(organization);
    const workflows = workflowsOf(organization);
    if (offer.kind === 'error-lines') {
      return readFailedExecutions(client, workflows, request);
    }
    const items: EvidenceItem[] = [];
    for (const { id, which } of workflows) {
      const workflow = await client.getWorkflow(id, signal);
      items.push(describeWorkflow(which, workflow, instance));
    }
    return {
      items: items.slice(0, limit),
      total: items.length,
      query: workflows
        .map(({ id }) => `GET /api/v1/workflows/${id}`)
        .join(', '),
      question: say('evidence.asked.workflows'),
      limitation: say('evidence.limit.workflows'),
    };
  }

  private reach({ n8n }: Organization) {
    const instance = this.instances.get(n8n.instance);
    const client = this.clients.get(n8n.instance);
    if (!instance || !client) {
      throw new InputError(
        `There is no n8n instance "${n8n.instance}" in app-config under messagingHealth.n8n.instances. Add it, or correct the annotation messaging-health.io/n8n-instance.`,
      );
    }
    return { instance, client };
  }
}

function workflowsOf({ title, n8n }: Organization) {
  const workflows = [
    ...(n8n.workflowV2 ? [{ id: n8n.workflowV2, which: 'v2' as const }] : []),
    ...(n8n.workflowFallback
      ? [{ id: n8n.workflowFallback, which: 'fallback' as const }]
      : []),
  ];
  if (workflows.length === 0) {
    throw new InputError(
      `${title} names no workflow: set the annotations messaging-health.io/n8n-workflow-v2 and messaging-health.io/n8n-workflow-fallback.`,
    );
  }
  return workflows;
}
