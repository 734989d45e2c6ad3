/** What drives a steady load. */
export interface SteadyLoadOptions {
  /** Messages a second. */
  rate: number;
  send: (number: number) => void;
  isOver: () => boolean;
  now: () => number;
  sleep: (milliseconds: number) => Promise<unknown>;
}

/**
 * Sends at a steady rate whatever becomes of what was sent: who is slow is not given
 * fewer. What could not be sent in time is sent at once. Answers with how many were sent.
 */
export async function sendSteadily({
  rate,
  send,
  isOver,
  now,
  sleep,
}: SteadyLoadOptions): Promise<number> {
  const start = now();
  let sent = 0;
  while (!isOver()) {
    const due = start + (sent * 1000) / rate;
    const early = due - now();
    if (early > 0) {
      await sleep(early);
      if (isOver()) {
        break;
      }
    }
    send(sent);
    sent += 1;
  }
  return sent;
}
