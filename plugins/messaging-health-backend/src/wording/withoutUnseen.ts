/**
 * What no reader shows, and what can hide or turn around the text beside it: controls
 * and marks of direction. Tabs and line breaks are no part of it.
 */
const UNSEEN = /(?![\t\n])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text without anything that nobody sees; its line breaks are `\n`. */
export function withoutUnseen(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSEEN, '');
}
