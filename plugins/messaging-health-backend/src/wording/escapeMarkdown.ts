/** What begins a link, a tag, emphasis, code, a table's cell or an entity in Markdown. */
const ACTIVE = /[\\`*[\]<>|~&@$]/g;
/** Emphasis by an underscore stands at the edge of a word only. */
const EDGE_UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What begins a heading, a list, a quotation or a rule at the start of a line. */
const LINE_START = /^(\s*)(?:([#+=-])|(\d+)([.)]))/gm;
/** What readers make a link of though nobody asked for one. */
const BARE_LINK = /(:)(?=\/\/)|(?<=\bwww)(\.)/gi;

/** Text that somebody wrote, within a line or a cell, so that Markdown shows it and does nothing else with it. */
export function escapeInline(text: string): string {
  return text
    .replace(ACTIVE, '\\$&')
    .replace(EDGE_UNDERSCORE, '\\_')
    .replace(BARE_LINK, '\\$&');
}

/** As {@link escapeInline}, for whole lines. Line breaks stay. */
export function escapeMarkdown(text: string): string {
  return escapeInline(text).replace(
    LINE_START,
    (_whole, space: string, mark?: string, number?: string, dot?: string) =>
      mark === undefined ? `${space}${number}\\${dot}` : `${space}\\${mark}`,
  );
}
