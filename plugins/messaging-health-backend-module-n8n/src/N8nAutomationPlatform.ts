import { InputError } from '@backstage/errors';
import {
  Organization,
  RehearsalFinding,
  say,
} from '@messaging-health/backstage-plugin-common';
import {
  AutomationPlatform,
  ChangeWorkflowOptions,
  Clock,
  ExecutionCount,
  Substitution,
  WebhookProbe,
  WorkflowReference,
  WorkflowState,
} from '@messaging-health/backstage-plugin-node';
import { N8nClient } from './client/N8nClient';
import { PlatformClock } from './clock/PlatformClock';
import { bodyShapesOf } from './content/bodyShapesOf';
import { contentDigest } from './content/contentDigest';
import { definitionOf } from './content/WorkflowDefinition';
import { countExecutions } from './countExecutions';
import { N8nInstance } from './N8nInstance';
import { rehearse } from './rehearsal/rehearse';
import { activateWorkflow } from './switching/activateWorkflow';
import { deactivateWorkflow } from './switching/deactivateWorkflow';
import { endSubstitution } from './switching/endSubstitution';
import { InstanceLocks } from './switching/InstanceLocks';
import { substituteWorkflow } from './switching/substituteWorkflow';
import { SwitchContext } from './switching/SwitchContext';
import { isProbeable } from './webhooks/isProbeable';
import { webhooksOf } from './webhooks/webhooksOf';
import { WebhookWitness } from './webhooks/WebhookWitness';

interface Installation {
  instance: N8nInstance;
  client: N8nClient;
  witness: WebhookWitness;
  platformClock: PlatformClock;
}

/** Under load nine of ten stuck paths are free after one cycle, and nearly all after six. */
const LAST_RESORT_HEALS = 6;

function withPatience(context: SwitchContext): SwitchContext {
  const { instance } = context;
  const healLimit = Math.max(instance.healLimit, LAST_RESORT_HEALS);
  return { ...context, instance: { ...instance, healLimit } };
}

/** n8n as the automation platform. Keeps no state but who is switching right now, and how n8n's clock goes. */
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
        const witness = new WebhookWitness(client);
        const platformClock = new PlatformClock(client, environment.clock);
        return [name, { instance, client, witness, platformClock }];
      }),
    );
  }

  async readWorkflow(
    reference: WorkflowReference,
    signal: AbortSignal,
  ): Promise<WorkflowState> {
    const { client, instance } = this.installation(reference.instance);
    const workflow = await client.getWorkflow(reference.workflowId, signal);
    const definition = definitionOf(workflow);
    return {
      reference,
      name: workflow.name,
      active: workflow.active,
      archived: workflow.isArchived,
      webhooks: webhooksOf(workflow, instance),
      content: contentDigest(definition),
      reads: bodyShapesOf(definition),
    };
  }

  async deactivateWorkflow(
    reference: WorkflowReference,
    options: ChangeWorkflowOptions,
  ): Promise<void> {
    await this.switching(reference.instance, options, context =>
      deactivateWorkflow(context, reference.workflowId),
    );
  }

  async activateWorkflow(
    reference: WorkflowReference,
    {
      displaced,
      lastResort,
      ...options
    }: ChangeWorkflowOptions & {
      displaced?: WorkflowReference;
      lastResort?: boolean;
    },
  ): Promise<void> {
    // A workflow on another n8n can't hold this one's path.
    const displacedId =
      displaced?.instance === reference.instance
        ? displaced.workflowId
        : undefined;
    await this.switching(reference.instance, options, context =>
      activateWorkflow(
        lastResort ? withPatience(context) : context,
        reference.workflowId,
        displacedId,
      ),
    );
  }

  async substituteWorkflow(
    { host, content }: { host: WorkflowReference; content: WorkflowReference },
    options: ChangeWorkflowOptions,
  ): Promise<Substitution> {
    if (host.instance !== content.instance) {
      throw new InputError(
        `Workflow ${host.workflowId} is on the n8n instance "${host.instance}" and ${content.workflowId} on "${content.instance}", so that the one can't serve the other's content.`,
      );
    }
    const kept = await this.switching(host.instance, options, context =>
      substituteWorkflow(context, host.workflowId, content.workflowId),
    );
    return {
      host,
      content,
      keptAs: { instance: host.instance, workflowId: kept.id },
    };
  }

  async endSubstitution(
    { host, content, keptAs }: Substitution,
    options: ChangeWorkflowOptions,
  ): Promise<void> {
    await this.switching(host.instance, options, context =>
      endSubstitution(context, {
        host: host.workflowId,
        content: content.workflowId,
        keptAs: keptAs.workflowId,
      }),
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
    { instance, workflowId }: WorkflowReference,
    startedAfter: Date,
    signal: AbortSignal,
    until?: Date,
  ): Promise<ExecutionCount> {
    const { client, platformClock } = this.installation(instance);
    const window = {
      startedAfter: await platformClock.translate(startedAfter, signal),
      startedBefore: until && (await platformClock.translate(until, signal)),
    };
    return countExecutions(client, workflowId, window, signal);
  }

  async rehearse(
    organization: Organization,
    signal: AbortSignal,
  ): Promise<RehearsalFinding[]> {
    const { instance, workflowV2, workflowFallback } = organization.n8n;
    const installation = this.installations.get(instance);
    if (!workflowV2 || !workflowFallback || !installation) {
      const statement = say('automation.rehearsal-incomplete');
      return [{ check: 'n8n-annotations', ready: false, statement }];
    }
    return rehearse(
      { ...installation, signal },
      { v2: workflowV2, fallback: workflowFallback },
    );
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

  private async switching<T>(
    instance: string,
    options: ChangeWorkflowOptions,
    work: (context: SwitchContext) => Promise<T>,
  ): Promise<T> {
    const { clock } = this.environment;
    const context = { ...this.installation(instance), ...options, clock };
    return this.locks.hold(instance, options.signal, () => work(context));
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
