/** What begins a link, a tag, emphasis, code, a table's cell or an entity in Markdown. */
const ACTIVE = /[\\`*[\]<>|~&@$]/g;
/** Emphasis by an underscore stands at the edge of a word only. */
const EDGE_UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What begins a heading, a list, a quotation or a rule at the start of a line. */
const LINE_START = /^(\s*)([#+=-]|\d+[.)])/gm;
/** What readers make a link of though nobody asked for one. */
const BARE_LINK = /(:)(?=\/\/)|(?<=\bwww)(\.)/gi;

/** Text that somebody wrote, so that Markdown shows it and does nothing else with it. Line breaks stay. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(ACTIVE, '\\$&')
    .replace(EDGE_UNDERSCORE, '\\_')
    .replace(BARE_LINK, '\\$&')
    .replace(LINE_START, (_whole, space: string, mark: string) =>
      /\d/.test(mark)
        ? `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`
        : `${space}\\${mark}`,
    );
}
