import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { NOTHING_REMEMBERED, RememberedWorkflows } from './WorkflowRegistry';

const definitionSchema = z.object({
  nodes: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      type: z.string(),
      typeVersion: z.number(),
      position: z.array(z.number()),
      parameters: z.record(z.string(), z.unknown()),
    }),
  ),
  connections: z.record(z.string(), z.unknown()),
});
const saving = z.enum(['all', 'none', 'DEFAULT']).optional();
const settingsSchema = z.looseObject({
  saveDataSuccessExecution: saving,
  saveDataErrorExecution: saving,
});
const fileSchema = z.object({
  published: z.record(z.string(), z.string().nullable()),
  changed: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        archived: z.boolean(),
        settings: settingsSchema,
        versionId: z.string(),
        versions: z.array(z.tuple([z.string(), definitionSchema])),
      }),
    )
    .default([]),
});

/** Remembers over a restart what is published, and what was created or edited. Without a path it remembers nothing. */
export class PublicationFile {
  private readonly path: string | undefined;

  constructor(path: string | undefined) {
    this.path = path;
  }

  /** Nothing where the file is missing or damaged: the seeds then apply. */
  read(): RememberedWorkflows {
    if (this.path === undefined) return NOTHING_REMEMBERED;
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.path, 'utf8')));
    } catch {
      return NOTHING_REMEMBERED;
    }
  }

  /** Replaces the file in one move, so that a crash leaves the old or the new one. */
  write(remembered: RememberedWorkflows): void {
    if (this.path === undefined) return;
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(`${this.path}.new`, JSON.stringify(remembered));
    renameSync(`${this.path}.new`, this.path);
  }
}
