/** Thrown by {@link readBounded} when an answer is longer than allowed. */
export class AnswerTooLongError extends Error {
  constructor(readonly limit: number) {
    super(`The answer is longer than ${limit} bytes`);
  }
}

/** Reads a body as text, and stops reading as soon as it is too long. */
export async function readBounded(
  response: Response,
  limit: number,
): Promise<string> {
  if (!response.body) {
    return '';
  }
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return text + decoder.decode();
    }
    bytes += value.byteLength;
    if (bytes > limit) {
      await reader.cancel();
      throw new AnswerTooLongError(limit);
    }
    text += decoder.decode(value, { stream: true });
  }
}
