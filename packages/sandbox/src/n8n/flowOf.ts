import { z } from 'zod';
import { N8nNode } from './N8nDefinition';

const markedSchema = z.object({ flow: z.string() });

/**
 * Whose content these nodes are, by the mark that a seed's reply carries: after a
 * substitution one workflow's id runs another's nodes.
 */
export function flowOf(nodes: readonly N8nNode[]): string | undefined {
  for (const { parameters } of nodes) {
    if (typeof parameters.jsonBody !== 'string') continue;
    try {
      const marked = markedSchema.safeParse(JSON.parse(parameters.jsonBody));
      if (marked.success) return marked.data.flow;
    } catch {
      // An expression, not JSON: no mark.
    }
  }
  return undefined;
}
