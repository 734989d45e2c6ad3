/** A bracket that is escaped in Markdown is a bracket, and cites nothing. */
const CITATION = /(?<!\\)\[(?:#(\d{1,9})|E:([^\]\\\s]{1,64}))\]/g;

/** What a text cites of its incident's record. @public */
export interface Citations {
  /** Sequences of timeline entries, each once, in the order in which they are cited. */
  entries: number[];
  /** Ids of items of evidence, likewise. */
  evidence: string[];
}

/**
 * What a text cites: `[#12]` the timeline's entry 12, and `[E:<id>]` an item of evidence.
 *
 * @public
 */
export function findCitations(text: string): Citations {
  const entries = new Set<number>();
  const evidence = new Set<string>();
  for (const [, entry, id] of text.matchAll(CITATION)) {
    if (entry === undefined) {
      evidence.add(id);
    } else {
      entries.add(Number(entry));
    }
  }
  return { entries: [...entries], evidence: [...evidence] };
}

/** One citation of a text. @public */
export interface Citation {
  /** Sequence of the entry that it cites, or else: */
  entry?: number;
  /** Id of the item of evidence. */
  evidence?: string;
  /** As it stands in the text. */
  written: string;
}

/** The text with something else in place of each citation, for example a link. @public */
export function replaceCitations(
  text: string,
  by: (citation: Citation) => string,
): string {
  return text.replace(CITATION, (written, entry, evidence) =>
    by({
      written,
      entry: entry === undefined ? undefined : Number(entry),
      evidence,
    }),
  );
}
