import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { PublishedVersions } from './WorkflowRegistry';

const fileSchema = z.object({
  published: z.record(z.string(), z.string().nullable()),
});

/** Remembers over a restart what is published. Without a path it remembers nothing. */
export class PublicationFile {
  private readonly path: string | undefined;

  constructor(path: string | undefined) {
    this.path = path;
  }

  /** Nothing where the file is missing or damaged: the seeds then apply. */
  read(): PublishedVersions {
    if (this.path === undefined) return {};
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.path, 'utf8')))
        .published;
    } catch {
      return {};
    }
  }

  /** Replaces the file in one move, so that a crash leaves the old or the new one. */
  write(published: PublishedVersions): void {
    if (this.path === undefined) return;
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(`${this.path}.new`, JSON.stringify({ published }));
    renameSync(`${this.path}.new`, this.path);
  }
}
