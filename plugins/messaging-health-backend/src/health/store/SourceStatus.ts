import { Signal } from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { jsonColumn } from '../../database';

const sourceProblemSchema = z.object({
  system: z.string(),
  kind: z.string(),
  message: z.string(),
});

/** JSON of why a source did not answer. */
export const sourceProblemColumn = jsonColumn(
  'health_sources.problem',
  sourceProblemSchema,
);

/** What one source answered last. */
export interface SourceStatus {
  source: string;
  signal?: Signal;
  askedAt: Date;
  observedUpTo?: Date;
  query?: string;
  problem?: z.infer<typeof sourceProblemSchema>;
}
