import { RecordLanguage } from '@messaging-health/backstage-plugin-common';

/** One fact with its name. */
export interface Fact {
  label: string;
  value: string;
  /** Set for what is compared character by character: digests, keys, ids. */
  isExact?: boolean;
}

/** One row of the timeline. */
export interface TimelineRow {
  sequence: number;
  utc: string;
  local: string;
  kind: string;
  actor: string;
  text: string;
  /** Ids of the evidence that was kept with it. */
  evidence: string[];
}

/** One thing that stands in a section. All texts are plain: who renders them escapes them. */
export type Block =
  | { type: 'paragraph'; text: string }
  /** What is to be seen first: how things stand. */
  | { type: 'verdict'; text: string; isGood: boolean }
  | { type: 'facts'; facts: Fact[] }
  | {
      type: 'table';
      columns: ReadonlyArray<{ title: string; share: number }>;
      rows: string[][];
    }
  | { type: 'timeline'; rows: TimelineRow[] }
  /** What somebody wrote, or a machine put out, line by line as it is. */
  | { type: 'quotation'; text: string }
  /** Markdown of the analysis; its citations stay as they are. */
  | { type: 'analysis'; text: string }
  | { type: 'code'; text: string };

/** A part of the dossier under a heading. */
export interface Section {
  title: string;
  blocks: Block[];
  sections?: Section[];
}

/** What a dossier says, before it becomes a file. */
export interface DossierDocument {
  number: string;
  title: string;
  subtitle: string;
  language: RecordLanguage;
  /** When it was handed out. */
  issuedAt: string;
  /** Stands on each page beside the number. */
  footer: string;
  page: (page: number, pages: number) => string;
  timelineTitles: Record<'sequence' | 'time' | 'kind' | 'what', string>;
  sections: Section[];
}
