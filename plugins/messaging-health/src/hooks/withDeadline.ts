/** Does something that can be told to stop, and gives up on it after a while. */
export async function withDeadline<T>(
  ms: number,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No answer within ${ms / 1000} s.`));
      abort.abort();
    }, ms);
  });
  try {
    return await Promise.race([act(abort.signal), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
