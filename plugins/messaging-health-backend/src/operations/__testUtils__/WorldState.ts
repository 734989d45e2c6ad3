import {
  AutomationStanding,
  BodyShape,
  InboxCaller,
  IncomingMessage,
  UpstreamError,
} from '@messaging-health/backstage-plugin-node';
import { Death } from './Death';
import { PATH, PATH_OF_FALLBACK, urlOf } from './worldPaths';

/** An execution of a workflow, asked for by spans of time. */
export interface WorldExecution {
  workflowId: string;
  at: Date;
  /** So many further looks still find it running. */
  runningLooks?: number;
}

/**
 * How n8n, Chatwoot and the CRM of one invented organization stand, in memory. `changes`
 * holds what really changed out there, so that an effect that happens twice shows.
 */
export class WorldState {
  readonly changes: string[] = [];
  readonly active = new Map([
    ['v2-padaria', true],
    ['fallback-padaria', false],
  ]);
  readonly archived = new Set<string>();
  /** What each workflow's id holds; another's content after a substitution. */
  readonly contents = new Map([
    ['v2-padaria', 'content of v2'],
    ['fallback-padaria', 'content of the fallback'],
  ]);
  /** The webhooks of each workflow, as method and path; {@link PATH} by POST where nothing is said. */
  readonly webhooks = new Map<string, { method: string; path: string }[]>();
  readonly reads = new Map<string, BodyShape[]>();
  readonly automations = new Map([
    ['automation-rule:1', true],
    ['automation-rule:2', false],
    ['agent-bot:11', true],
  ]);
  /** How an automation is found whatever became of it here, by its key. */
  readonly standings = new Map<string, AutomationStanding>();
  readonly callers = new Map<string, InboxCaller>();
  /** What kind each inbox is, by its id; the bridge's where nothing is said. */
  readonly channels = new Map<number, string>();
  readonly traffic = { total: 50, failed: 0 };
  /** Executions since whatever instant is asked for, where no end is. */
  executionsOfV2 = 0;
  executionsOfFallback = 4;
  /** Executions for questions that have an end. */
  executions: WorldExecution[] = [];
  incoming: IncomingMessage[] = [];
  /** Conversations that wait for a bot, and how many of them can't be opened. */
  pending = 0;
  unopenable = 0;
  crmStatus = 200;
  conversations = [101, 102, 103, 104];
  /** What every call to n8n fails with, how often. */
  n8nFailure: { error: UpstreamError; times: number } | undefined;
  /** What n8n answers to attempts to switch a workflow on or off, by its id. */
  readonly refusals = new Map<string, UpstreamError>();
  /** Workflows that n8n calls active, and whose path nobody serves. */
  readonly dead = new Set<string>();

  constructor(readonly death: Death) {}

  /** Gives the fallback a path of its own, and v2's path a caller in Chatwoot. */
  setPathsApart(): void {
    this.webhooks.set('fallback-padaria', [
      { method: 'POST', path: PATH_OF_FALLBACK },
    ]);
    this.addCaller('account-webhook:3', PATH);
  }

  addCaller(key: string, path: string, sends: BodyShape = 'message'): void {
    const kind = key.startsWith('agent') ? 'agent-bot' : 'account-webhook';
    this.callers.set(key, {
      key,
      kind,
      name: key,
      enabled: true,
      url: urlOf(path),
      sends,
      state: { url: urlOf(path) },
    });
  }

  webhooksOf(id: string): { method: string; path: string }[] {
    return this.webhooks.get(id) ?? [{ method: 'POST', path: PATH }];
  }

  /** Changes the world at a point where the process may die before or after. */
  async effect(name: string, change: () => boolean): Promise<void> {
    this.death.point(`before ${name}`);
    if (change()) {
      this.changes.push(name);
    }
    this.death.point(`after ${name}`);
  }

  askN8n(): void {
    this.death.point('n8n read');
    if (this.n8nFailure && this.n8nFailure.times > 0) {
      this.n8nFailure.times -= 1;
      throw this.n8nFailure.error;
    }
  }
}
