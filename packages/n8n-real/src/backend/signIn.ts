import { z } from 'zod';

const ANSWERS_WITHIN = 15_000;
const answerSchema = z.object({
  backstageIdentity: z.object({ token: z.string() }),
});

/** The invented operator's token, as a browser gets it. */
export async function signIn(backendUrl: string): Promise<string> {
  const answer = await fetch(`${backendUrl}/api/auth/guest/refresh`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
    signal: AbortSignal.timeout(ANSWERS_WITHIN),
  });
  if (!answer.ok) {
    throw new Error(
      `Nobody could sign in (${answer.status}): ${await answer.text()}`,
    );
  }
  return answerSchema.parse(await answer.json()).backstageIdentity.token;
}
