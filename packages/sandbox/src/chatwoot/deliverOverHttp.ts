/** Chatwoot waits this long for whoever takes a delivery. */
export const DELIVERY_TIMEOUT_MS = 5_000;

/** How a delivery leaves the stand-in; the answer is its HTTP status, or undefined when there was none. */
export type Deliver = (
  url: string,
  body: unknown,
) => Promise<number | undefined>;

/** One attempt, as account webhooks get: what is lost here no automation sees again. */
export const deliverOverHttp: Deliver = async (url, body) => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(DELIVERY_TIMEOUT_MS),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
};
