import express from 'express';
import { listen } from '../http/listen';
import { systemTimers } from '../timing/systemTimers';
import { Timers } from '../timing/Timers';
import { addPastExecution, N8nPastExecution } from './addPastExecution';
import { answerApiError, answerWebhookError } from './answerN8nError';
import { createClockStamp } from './createClockStamp';
import { createApiGate, createInstanceGate } from './createFaultGates';
import { createPublicApi } from './createPublicApi';
import { createWebhookRoutes, ExecutedWorkflow } from './createWebhookRoutes';
import { ExecutionLog, ExecutionStatus } from './ExecutionLog';
import { isExecutionSaved, N8nSavingDefaults } from './isExecutionSaved';
import { N8nFault } from './N8nFault';
import { N8nFaultBoard } from './N8nFaultBoard';
import { allScopes, N8nScope } from './N8nScope';
import { N8nWorkflowSeed } from './N8nWorkflowSeed';
import { PublicationFile } from './PublicationFile';
import { PublicationService } from './PublicationService';
import { WebhookTable } from './WebhookTable';
import { WorkflowRegistry } from './WorkflowRegistry';

export interface N8nSandboxOptions {
  /** 0 for any free one. */
  port: number;
  apiKey: string;
  /** What the key may do. Default: everything the stand-in offers. */
  scopes?: readonly N8nScope[];
  workflows: readonly N8nWorkflowSeed[];
  /** What an execution does; it fails when this rejects. */
  run?: (workflow: ExecutedWorkflow, body: unknown) => Promise<void>;
  /** Where to remember what is published, created and edited. Cached webhooks are forgotten, as when n8n restarts. */
  stateFile?: string;
  clock?: Timers;
  /** Which executions are kept where a workflow does not say. Default: all, as n8n's own. */
  saves?: N8nSavingDefaults;
  /** Draws from [0, 1): where within the measured bounds a delay falls. */
  random?: () => number;
}

export interface N8nSandbox {
  /** The API stands under `/api/v1`, production webhooks under `/webhook`. */
  url: string;
  /** Without workflow ids the fault concerns all of them, and the API. */
  setFault(fault: N8nFault, on: boolean, workflowIds?: readonly string[]): void;
  /** Whether calls of its production webhooks reach it now. */
  isServing(workflowId: string): boolean;
  /** Lists an execution that nobody's call began; gives a way to end one that is still running. */
  addExecution(
    past: N8nPastExecution,
  ): (status: ExecutionStatus, at: Date) => void;
  stop(): Promise<void>;
}

/** Starts a stand-in for n8n 2.40.3: its public API and its production webhooks. */
export async function startN8nSandbox(
  options: N8nSandboxOptions,
): Promise<N8nSandbox> {
  const clock = options.clock ?? systemTimers;
  const now = () => clock.now();
  const file = new PublicationFile(options.stateFile);
  const faults = new N8nFaultBoard();
  const table = new WebhookTable(() => now().getTime());
  const registry = new WorkflowRegistry(options.workflows, now(), file.read());
  const random = options.random ?? Math.random;
  const publication = new PublicationService({
    registry,
    table,
    faults,
    clock,
    random,
  });
  // Counted from the clock, so that ids go on growing after a restart.
  const executions = new ExecutionLog(
    Math.floor(now().getTime() / 1000),
    undefined,
    (id, status) =>
      isExecutionSaved(status, registry.find(id)?.settings, options.saves),
  );
  const api = createPublicApi({
    apiKey: options.apiKey,
    scopes: options.scopes ?? allScopes,
    registry,
    publication,
    executions,
    now,
    onChange: () => file.write(registry.remembered()),
  });
  const run = options.run ?? (async () => {});
  const webhooks = createWebhookRoutes({
    registry,
    table,
    publication,
    executions,
    now,
    run,
  });

  const app = express().disable('x-powered-by');
  app.use(createClockStamp(now));
  app.use(createInstanceGate(faults, clock));
  app.use('/api/v1', createApiGate(faults), api, answerApiError);
  app.use('/webhook', webhooks, answerWebhookError);
  const server = await listen(app, options.port);
  return {
    url: server.url,
    isServing: id => publication.isServing(id),
    setFault(fault, on, workflowIds) {
      faults.set(fault, on, workflowIds);
      if (!on) publication.resume();
    },
    addExecution: past => addPastExecution(executions, registry, past),
    stop: () => server.close(),
  };
}
