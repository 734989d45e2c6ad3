import { InputError } from '@backstage/errors';
import { Organization, say } from '@messaging-health/backstage-plugin-common';
import {
  AutomationPlatform,
  ChangeWorkflowOptions,
  Clock,
  ExecutionCount,
  WebhookProbe,
  WorkflowReference,
  WorkflowState,
} from '@messaging-health/backstage-plugin-node';
import { N8nClient } from './client/N8nClient';
import { countExecutions } from './countExecutions';
import { N8nInstance } from './N8nInstance';
import { activateWorkflow } from './switching/activateWorkflow';
import { deactivateWorkflow } from './switching/deactivateWorkflow';
import { InstanceLocks } from './switching/InstanceLocks';
import { SwitchContext } from './switching/SwitchContext';
import { isProbeable } from './webhooks/isProbeable';
import { webhooksOf } from './webhooks/webhooksOf';
import { WebhookWitness } from './webhooks/WebhookWitness';

interface Installation {
  instance: N8nInstance;
  client: N8nClient;
  witness: WebhookWitness;
}

/** n8n as the automation platform. Keeps no state but who is switching right now. */
export class N8nAutomationPlatform implements AutomationPlatform {
  private readonly installations: Map<string, Installation>;
  private readonly locks = new InstanceLocks();

  constructor(
    instances: Map<string, N8nInstance>,
    private readonly environment: { clock: Clock; random: () => number },
  ) {
    this.installations = new Map(
      [...instances].map(([name, instance]) => {
        const client = new N8nClient(instance, environment);
        return [
          name,
          { instance, client, witness: new WebhookWitness(client) },
        ];
      }),
    );
  }

  async readWorkflow(
    reference: WorkflowReference,
    signal: AbortSignal,
  ): Promise<WorkflowState> {
    const { client, instance } = this.installation(reference.instance);
    const workflow = await client.getWorkflow(reference.workflowId, signal);
    return {
      reference,
      name: workflow.name,
      active: workflow.active,
      archived: workflow.isArchived,
      webhooks: webhooksOf(workflow, instance),
    };
  }

  async deactivateWorkflow(
    reference: WorkflowReference,
    options: ChangeWorkflowOptions,
  ): Promise<void> {
    const context = this.contextOf(reference, options);
    await this.locks.hold(reference.instance, options.signal, () =>
      deactivateWorkflow(context, reference.workflowId),
    );
  }

  async activateWorkflow(
    reference: WorkflowReference,
    {
      displaced,
      ...options
    }: ChangeWorkflowOptions & { displaced?: WorkflowReference },
  ): Promise<void> {
    const context = this.contextOf(reference, options);
    // A workflow on another n8n can't hold this one's path.
    const displacedId =
      displaced?.instance === reference.instance
        ? displaced.workflowId
        : undefined;
    await this.locks.hold(reference.instance, options.signal, () =>
      activateWorkflow(context, reference.workflowId, displacedId),
    );
  }

  async probeWebhooks(
    workflow: WorkflowState,
    signal: AbortSignal,
  ): Promise<WebhookProbe[]> {
    const { witness } = this.installation(workflow.reference.instance);
    const { webhooks } = workflow;
    return Promise.all(
      webhooks.map(async webhook =>
        isProbeable(webhook, webhooks)
          ? witness.probe(webhook, signal)
          : {
              webhook,
              outcome: 'unclear' as const,
              statement: say('automation.probe-impossible', {
                path: webhook.path,
                method: webhook.method,
              }),
            },
      ),
    );
  }

  async countExecutions(
    reference: WorkflowReference,
    startedAfter: Date,
    signal: AbortSignal,
  ): Promise<ExecutionCount> {
    const { client } = this.installation(reference.instance);
    return countExecutions(client, reference.workflowId, startedAfter, signal);
  }

  workflowsOf({ title, n8n }: Organization): {
    v2: WorkflowReference;
    fallback: WorkflowReference;
  } {
    const { instance, workflowV2, workflowFallback } = n8n;
    if (!workflowV2 || !workflowFallback) {
      throw new InputError(
        `${title} lacks the annotation of its v2 or its fallback workflow in n8n.`,
      );
    }
    this.installation(instance);
    return {
      v2: { instance, workflowId: workflowV2 },
      fallback: { instance, workflowId: workflowFallback },
    };
  }

  private contextOf(
    { instance }: WorkflowReference,
    options: ChangeWorkflowOptions,
  ): SwitchContext {
    return {
      ...this.installation(instance),
      ...options,
      clock: this.environment.clock,
    };
  }

  private installation(name: string): Installation {
    const installation = this.installations.get(name);
    if (!installation) {
      const known = [...this.installations.keys()].join(', ') || 'none';
      throw new InputError(
        `There is no n8n instance "${name}" in app-config under messagingHealth.n8n.instances (there: ${known}). Add it, or correct the annotation messaging-health.io/n8n-instance.`,
      );
    }
    return installation;
  }
}
