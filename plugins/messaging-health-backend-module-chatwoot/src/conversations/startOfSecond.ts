/** Chatwoot's instants are whole seconds: an earlier fraction must not hide what happened within the second. */
export function startOfSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000);
}
