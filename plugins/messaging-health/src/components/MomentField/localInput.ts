const MINUTE_MS = 60_000;

/** An instant as `<input type="datetime-local">` wants it: on the reader's own clock. */
export function toLocalInput(instant: string | undefined): string {
  const date = new Date(instant ?? '');
  if (Number.isNaN(date.getTime())) {
    return '';
  }
  const onTheWall = date.getTime() - date.getTimezoneOffset() * MINUTE_MS;
  return new Date(onTheWall).toISOString().slice(0, 16);
}

/** The instant that such an input holds; undefined while it is incomplete. */
export function fromLocalInput(text: string): string | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
