import { createHash } from 'node:crypto';
import { organizationId } from '../inventOrganization';
import { DAYS, NEWEST, ORGANIZATIONS, WORDS } from './settings';

/** A condition of a page as somebody with SQL would write it. */
export interface BareCondition {
  /** Behind `from incidents as i`; with words, the database's own. */
  sql: string;
  bindings: string[];
}

/** One thing that is asked of the history, over and over with other values. */
export interface Question {
  name: string;
  /** The query of the request, for a number that varies. */
  query: (sample: number) => Record<string, string>;
  /** The same, as SQL. */
  bare: (sample: number) => BareCondition;
  /** Words of it, which each database is asked for in its own way. */
  words?: string[];
}

/** A number from 0 to 1 that follows from a text. */
export function fraction(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

const instant = (seconds: number) => new Date(seconds * 1000).toISOString();

/** A filter by one column. */
function byColumn(
  name: string,
  filter: string,
  column: string,
  values: readonly string[],
): Question {
  const valueOf = (sample: number) => values[sample % values.length];
  return {
    name,
    query: sample => ({ [filter]: valueOf(sample) }),
    bare: sample => ({
      sql: `where i.${column} = ?`,
      bindings: [valueOf(sample)],
    }),
  };
}

/** Pages of a span of 30 days somewhere in the past. */
function spanOf(sample: number): [string, string] {
  const to = NEWEST - fraction(`span ${sample}`) * (DAYS - 30) * 86_400;
  return [instant(to - 30 * 86_400), instant(to)];
}

function search(words: string[]): Question {
  return {
    name: `search: ${words.join(' ')} (${words
      .map(word => `${100 * WORDS[word as keyof typeof WORDS]} %`)
      .join(', ')})`,
    query: () => ({ search: words.join(' ') }),
    bare: () => ({ sql: '', bindings: [] }),
    words,
  };
}

/** The organizations that are asked for: as unevenly as they have incidents. */
const organizations = Array.from({ length: 97 }, (_, sample) =>
  organizationId(
    Math.floor(fraction(`organization ${sample}`) ** 3 * ORGANIZATIONS),
  ),
);
const TRIGGERS = [
  'webhook-5xx',
  'identity-failure',
  'stage-move-failure',
  'whatsapp-regression',
  'duplicates',
];

/** Each filter of the history by itself, and text search from frequent to rare. */
export const QUESTIONS: Question[] = [
  byColumn('organization', 'organizationId', 'organization_id', organizations),
  byColumn('status', 'status', 'status', ['closed', 'dismissed', 'mitigating']),
  byColumn('severity', 'severity', 'severity', ['critical', 'major', 'minor']),
  byColumn('sla', 'sla', 'sla', ['kept', 'missed', 'running']),
  {
    name: 'open',
    query: () => ({ open: 'true' }),
    bare: () => ({ sql: 'where i.open_ticket = 1', bindings: [] }),
  },
  {
    name: 'ended',
    query: () => ({ open: 'false' }),
    bare: () => ({ sql: 'where i.open_ticket is null', bindings: [] }),
  },
  {
    name: 'trigger',
    query: sample => ({ trigger: TRIGGERS[sample % TRIGGERS.length] }),
    bare: sample => ({
      sql: 'where exists (select 1 from incident_triggers as t where t.incident = i.sequence and t.trigger = ?)',
      bindings: [TRIGGERS[sample % TRIGGERS.length]],
    }),
  },
  {
    name: 'span',
    query: sample => {
      const [detectedFrom, detectedTo] = spanOf(sample);
      return { detectedFrom, detectedTo };
    },
    bare: sample => ({
      sql: 'where i.detected_at between ? and ?',
      bindings: spanOf(sample),
    }),
  },
  ...Object.keys(WORDS).map(word => search([word])),
  search(['webhook', 'timeout']),
];
