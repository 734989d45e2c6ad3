import { z } from 'zod';
import { statementSchema } from '../statements/Statement';

/**
 * What collected evidence says of the question behind it, among other things. Records of before have plain texts
 * only; a part that is not understood is left out, so that the rest can be read.
 *
 * @public
 */
export const sourceQuestionSchema = z.object({
  /** As it was sent, for example a path or SQL. */
  query: z.string().optional().catch(undefined),
  /** In words. */
  question: statementSchema.optional().catch(undefined),
  /** What the answer can't hold. */
  limitation: z
    .union([statementSchema, z.string()])
    .optional()
    .catch(undefined),
});
/** @public */
export type SourceQuestion = z.infer<typeof sourceQuestionSchema>;
