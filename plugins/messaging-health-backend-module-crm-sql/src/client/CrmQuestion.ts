import { PoolClient } from 'pg';
import { FigureRow } from './FigureRow';

/** What is asked about: steps from (inclusive) to (exclusive), in milliseconds since 1970. */
export interface Span {
  organizationIds: string[];
  from: number;
  to: number;
  step: number;
}

/** What the CRM's tables tell of a span. */
export interface SpanFigures {
  /** Start of the first step that they tell of. */
  from: number;
  /** Since when a step of an organization without figures is known to be a zero. Whom it leaves out, the CRM does not know. */
  zerosSince: ReadonlyMap<string, number>;
  /** In any order; several of one organization and step add up. */
  figures: FigureRow[];
}

/** How one signal is read from the CRM's tables. */
export interface CrmQuestion {
  /** Those whose rows are counted: where one may be hidden from us, zeros prove nothing. */
  tables: readonly string[];
  /** What the role needs, as SQL without the role's name. */
  grants: readonly string[];
  /** Its statements, as kept for evidence. */
  query: string;
  /** So long after a row was made it is judged; in milliseconds. */
  settling: number;
  /** A constant number of statements. No column that could name a person is selected. */
  read(client: PoolClient, span: Span, now: number): Promise<SpanFigures>;
}
