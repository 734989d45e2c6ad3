import { z } from 'zod';

/** The ways in which the systems we talk to word a refusal. */
const worded = z.union([
  z.object({ message: z.string().min(1) }).transform(body => body.message),
  z.object({ error: z.string().min(1) }).transform(body => body.error),
  z
    .object({ error: z.object({ message: z.string().min(1) }) })
    .transform(body => body.error.message),
  z
    .object({ description: z.string().min(1) })
    .transform(body => body.description),
  z
    .object({ errors: z.array(z.object({ message: z.string() })).min(1) })
    .transform(body => body.errors.map(({ message }) => message).join('; ')),
]);

/**
 * What an answer says about itself, in its own words; undefined where it is not
 * JSON, since an HTML error page explains nothing to anybody.
 *
 * @public
 */
export function vendorMessage(body: string): string | undefined {
  try {
    const parsed = worded.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // Not JSON: the status has to speak for itself.
    return undefined;
  }
}
