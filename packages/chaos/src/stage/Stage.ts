import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BackendProcess } from '@messaging-health/bench';
import {
  ChatwootSandbox,
  flowOf,
  N8nSandbox,
  prepareDatabases,
  startChatwootSandbox,
  startCrmSandbox,
  startN8nSandbox,
} from '@messaging-health/sandbox';
import { Pool } from 'pg';
import { z } from 'zod';
import { backendConfig } from './backendConfig';
import { ATTENDANT_ID, chatwootAccount } from './chatwootSeeds';
import { entityOf } from './entityOf';
import { EffectWatcher, Gate } from './Gate';
import { ChaosOrganization } from './inventOrganization';
import {
  CHATWOOT_TOKEN,
  ENTITIES_VARIABLE,
  N8N_API_KEY,
  PLUGIN_DATABASE,
  TOKEN,
} from './settings';

const TRUTH_PATIENCE = 1_000;
const markedSchema = z.object({ chaosMark: z.number() });

/**
 * The outside world of a chaos run, which outlives every backend: stand-ins of n8n
 * (one an instance) and Chatwoot, the CRM's stand-in on a real PostgreSQL, and gates
 * before them through which a backend can be killed in the midst of what it does.
 */
export class Stage {
  private readonly closers: Array<() => Promise<unknown>> = [];
  readonly n8n = new Map<string, N8nSandbox>();
  private chatwootSandbox: ChatwootSandbox | undefined;
  private crmUrl = '';
  private folder = '';
  private customers = 0;
  private marks = 0;
  /** Which flow ran for each marked call. */
  private readonly ran = new Map<number, string>();
  private webhookBase: string | undefined;

  private constructor(
    readonly postgres: string,
    readonly organizations: ChaosOrganization[],
  ) {}

  static async set(options: {
    postgres: string;
    organizations: ChaosOrganization[];
  }): Promise<Stage> {
    const stage = new Stage(options.postgres, options.organizations);
    await stage.open();
    return stage;
  }

  private async open(): Promise<void> {
    this.folder = await fs.mkdtemp(path.join(os.tmpdir(), 'messaging-health-'));
    const crmAddress = await prepareDatabases(this.postgres);
    const crm = await startCrmSandbox({
      connectionString: crmAddress,
      organizations: this.organizations,
    });
    this.closers.push(() => crm.stop());
    this.crmUrl = crm.url;
    for (const instance of new Set(
      this.organizations.map(({ n8nInstance }) => n8nInstance),
    )) {
      await this.openN8n(instance);
    }
    const chatwoot = await startChatwootSandbox({
      port: 0,
      apiToken: CHATWOOT_TOKEN,
      accounts: [
        chatwootAccount(
          this.organizations,
          ({ n8nInstance }) => this.n8nOf(n8nInstance).url,
        ),
      ],
    });
    this.chatwootSandbox = chatwoot;
    this.closers.push(() => chatwoot.stop());
  }

  private async openN8n(instance: string): Promise<void> {
    const n8n = await startN8nSandbox({
      port: 0,
      apiKey: N8N_API_KEY,
      workflows: this.organizations
        .filter(({ n8nInstance }) => n8nInstance === instance)
        .flatMap(({ title, workflows: { v2, fallback }, morePaths }) => [
          {
            id: v2.id,
            path: [v2.path, ...morePaths],
            name: `${title}: v2`,
            active: true,
          },
          {
            id: fallback.id,
            path: [fallback.path, ...morePaths],
            name: `${title}: fallback`,
          },
        ]),
      run: async ({ nodes }, body) => {
        const marked = markedSchema.safeParse(body);
        if (marked.success) {
          this.ran.set(marked.data.chaosMark, flowOf(nodes) ?? 'unknown');
        }
      },
    });
    this.n8n.set(instance, n8n);
    this.closers.push(() => n8n.stop());
  }

  private async gate(
    watcher: EffectWatcher,
    system: string,
    target: string,
  ): Promise<string> {
    const gate = await Gate.open({ system, target, watcher });
    this.closers.push(() => gate.close());
    return gate.url;
  }

  n8nOf(instance: string): N8nSandbox {
    const n8n = this.n8n.get(instance);
    if (!n8n) {
      throw new Error(`There is no n8n instance ${instance}.`);
    }
    return n8n;
  }

  get chatwoot(): ChatwootSandbox {
    if (!this.chatwootSandbox) {
      throw new Error('Chatwoot is not started.');
    }
    return this.chatwootSandbox;
  }

  get chatwootUrl(): string {
    return this.chatwoot.url;
  }

  /** Starts a replica that reaches the outside through gates of its own. */
  async startBackend(watcher: EffectWatcher): Promise<BackendProcess> {
    const chatwoot = await this.gate(watcher, 'chatwoot', this.chatwoot.url);
    const crm = await this.gate(watcher, 'crm', this.crmUrl);
    const n8n: Record<string, string> = {};
    for (const [name, { url }] of this.n8n) {
      n8n[name] = await this.gate(watcher, 'n8n', url);
    }
    // The catalog is the same on every replica, and so are the addresses in it: the first one's.
    this.webhookBase ??= crm;
    const webhookBase = this.webhookBase;
    return BackendProcess.start(this.folder, {
      file: path.join(__dirname, 'program.ts'),
      token: TOKEN,
      config: port =>
        backendConfig(port, {
          postgres: this.postgres,
          n8n,
          chatwoot,
          crm: webhookBase,
        }),
      environment: {
        [ENTITIES_VARIABLE]: JSON.stringify(
          this.organizations.map(organization =>
            entityOf(organization, webhookBase),
          ),
        ),
      },
    });
  }

  /** Which flow a call to a path really runs now, by calling it; `nobody` where none does. */
  async askWhoServes(instance: string, webhook: string): Promise<string> {
    this.marks += 1;
    const chaosMark = this.marks;
    const signal = AbortSignal.timeout(TRUTH_PATIENCE);
    await fetch(`${this.n8nOf(instance).url}/webhook/${webhook}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chaosMark }),
      signal,
    }).catch(() => undefined);
    const flow = this.ran.get(chaosMark) ?? 'nobody';
    this.ran.delete(chaosMark);
    return flow;
  }

  /** A customer writes to one of its inboxes. */
  async write(organization: ChaosOrganization): Promise<void> {
    const { instagram } = organization.inboxes;
    await this.chatwoot.receiveMessage({
      accountId: 1,
      inboxId: instagram.id,
      contact: this.inventContact('instagram'),
      text: 'Good morning',
    });
  }

  /** A customer writes to each inbox, and a person answers. */
  async converse(organization: ChaosOrganization): Promise<void> {
    for (const inbox of Object.values(organization.inboxes)) {
      const { conversationId } = await this.chatwoot.receiveMessage({
        accountId: 1,
        inboxId: inbox.id,
        contact: this.inventContact(inbox.channel),
        text: 'Are you there?',
      });
      await this.chatwoot.addHumanReply({
        conversationId,
        userId: ATTENDANT_ID,
        text: 'Yes, how can I help?',
      });
    }
  }

  private inventContact(channel: 'instagram' | 'whatsapp') {
    this.customers += 1;
    const digits = String(this.customers).padStart(8, '0');
    return channel === 'instagram'
      ? { name: 'Invented customer', identifier: `9990000${digits}` }
      : { name: 'Invented customer', phone: `+55119${digits}` };
  }

  /** The CRM's and the plugin's own tables, as whoever may read them all. */
  async query<Row extends object>(
    database: 'plugin' | 'crm',
    sql: string,
    values: unknown[] = [],
  ): Promise<Row[]> {
    const url = new URL(this.postgres);
    url.pathname = `/${database === 'plugin' ? PLUGIN_DATABASE : 'crm'}`;
    const pool = new Pool({ connectionString: url.toString(), max: 1 });
    try {
      return (await pool.query<Row>(sql, values)).rows;
    } finally {
      await pool.end();
    }
  }

  async strike(): Promise<void> {
    for (const close of this.closers.reverse()) {
      await close().catch(() => undefined);
    }
    await fs.rm(this.folder, { recursive: true, force: true });
  }
}
