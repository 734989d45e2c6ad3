const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
/** So many weeks past tell what is usual. */
const WEEKS = 4;
/** Of each of them what the coming day will be compared with, and the hour before. */
const HOURS_OF_A_WEEK = 25;

/** One new conversation a minute from `start` on, each somewhere in its own minute. */
function everyMinute(start: number, minutes: number, random: () => number) {
  return Array.from(
    { length: minutes },
    (_, index) => new Date(start + (index + random()) * MINUTE),
  );
}

/**
 * When an organization's customers began new conversations by WhatsApp: in the hour
 * before `end`, and in weeks past at the hours that follow it. Steady as the
 * traffic is, so that a fall shows; oldest first.
 */
export function conversationHistory(end: Date, random: () => number): Date[] {
  const lastHour = end.getTime() - 60 * MINUTE;
  const weeks = Array.from({ length: WEEKS }, (_, index) => WEEKS - index);
  return [
    ...weeks.flatMap(week =>
      everyMinute(lastHour - week * WEEK, HOURS_OF_A_WEEK * 60, random),
    ),
    ...everyMinute(lastHour, 60, random),
  ];
}
