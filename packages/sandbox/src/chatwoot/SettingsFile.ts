import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { webhookSubscriptions } from './ChatwootSeeds';
import { SettingsState } from './ChatwootSettings';

const stateSchema = z.object({
  inboxBots: z.record(z.string(), z.number().nullable()),
  rules: z.record(z.string(), z.boolean()),
  subscriptions: z.record(z.string(), z.array(z.enum(webhookSubscriptions))),
  // Files of earlier versions have none of these.
  ruleActions: z
    .record(
      z.string(),
      z.array(
        z.object({
          action_name: z.string(),
          action_params: z.array(z.unknown()),
        }),
      ),
    )
    .default({}),
  webhookUrls: z.record(z.string(), z.string()).default({}),
  botUrls: z.record(z.string(), z.string()).default({}),
});

/** Remembers settings over a restart. Without a path it remembers nothing. */
export class SettingsFile {
  private readonly path: string | undefined;

  constructor(path: string | undefined) {
    this.path = path;
  }

  /** Nothing where the file is missing or damaged: the seeds then apply. */
  read(): SettingsState | undefined {
    if (this.path === undefined) return undefined;
    try {
      return stateSchema.parse(JSON.parse(readFileSync(this.path, 'utf8')));
    } catch {
      return undefined;
    }
  }

  /** Replaces the file in one move, so that a crash leaves the old or the new one. */
  write(state: SettingsState): void {
    if (this.path === undefined) return;
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(`${this.path}.new`, JSON.stringify(state));
    renameSync(`${this.path}.new`, this.path);
  }
}
