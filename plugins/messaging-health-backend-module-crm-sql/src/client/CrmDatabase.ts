import { Clock, UpstreamError } from '@messaging-health/backstage-plugin-node';
import { PoolClient } from 'pg';
import { CrmSqlConfig } from '../config';
import { CrmQuestion, Span, SpanFigures } from './CrmQuestion';
import { duplicatesQuestion } from './duplicatesQuestion';
import { explainFailure } from './explainFailure';
import { identityQuestion } from './identityQuestion';
import { readCircumstances } from './readCircumstances';
import { ReadOnlyPool } from './ReadOnlyPool';
import { clocksApart, hiddenTables, noOrganizationVisible } from './refusals';
import { whatsappQuestion } from './whatsappQuestion';

/** Further apart, figures that are late would look fresh; nearer, they are stale before they mislead. */
const CLOCKS_APART_AT_MOST = 2 * 60_000;

/**
 * None of the organizations asked for is there. One alone may simply not be in this CRM,
 * which says nothing of the others; several, or an empty table, are no coincidence.
 */
async function refuseBlindness(
  client: PoolClient,
  asked: number,
): Promise<void> {
  const { rowCount } = await client.query(
    'select 1 from organizations limit 1',
  );
  if (asked > 1 || rowCount === 0) {
    throw new UpstreamError(noOrganizationVisible(asked));
  }
}

/** The answer to one question, as far as the database goes. */
export interface CrmAnswer extends SpanFigures {
  /** End of what is known, in milliseconds since 1970; by the database's clock, which stamps the rows. */
  upTo: number;
  /** The statements that were sent. */
  query: string;
  tookMilliseconds: number;
}

/**
 * The only reader of the CRM's database: one method a question, each a constant number
 * of statements in one read-only transaction. It never writes, and fails as an
 * UpstreamError that says what to do.
 */
export class CrmDatabase {
  private readonly pool: ReadOnlyPool;

  constructor(config: CrmSqlConfig, private readonly clock: Clock) {
    this.pool = new ReadOnlyPool(config);
  }

  readIdentities(span: Span, signal: AbortSignal): Promise<CrmAnswer> {
    return this.ask(identityQuestion, span, signal);
  }

  readWhatsappConversations(
    span: Span,
    signal: AbortSignal,
  ): Promise<CrmAnswer> {
    return this.ask(whatsappQuestion, span, signal);
  }

  readDuplicates(span: Span, signal: AbortSignal): Promise<CrmAnswer> {
    return this.ask(duplicatesQuestion, span, signal);
  }

  /**
   * Reads something of one organization that the CRM has, where the role is sure to be
   * shown every row of the tables.
   */
  async readOrganization<T>(
    needs: Pick<CrmQuestion, 'tables' | 'grants'>,
    organizationId: string,
    signal: AbortSignal,
    read: (client: PoolClient) => Promise<T>,
  ): Promise<T> {
    const startedAt = this.clock.now().getTime();
    try {
      return await this.pool.read(signal, async client => {
        await this.checkCircumstances(client, needs.tables, startedAt);
        const known = await client.query(
          'select 1 from organizations where id = $1::uuid and deleted_at is null',
          [organizationId],
        );
        if (known.rowCount === 0) {
          throw new UpstreamError(noOrganizationVisible(1));
        }
        return await read(client);
      });
    } catch (error) {
      throw new UpstreamError(explainFailure(error, signal, needs));
    }
  }

  async close(): Promise<void> {
    await this.pool.close();
  }

  private async ask(
    question: CrmQuestion,
    span: Span,
    signal: AbortSignal,
  ): Promise<CrmAnswer> {
    const startedAt = this.clock.now().getTime();
    try {
      const answer = await this.pool.read(signal, async client => {
        const now = await this.checkCircumstances(
          client,
          question.tables,
          startedAt,
        );
        // By the millisecond, as JavaScript counts; what is newer is asked for the next time.
        const upTo = Math.min(span.to, Math.floor(now) - question.settling);
        const settled = { ...span, to: Math.max(span.from, upTo) };
        const figures = await question.read(client, settled, now);
        const asked = span.organizationIds.length;
        if (asked > 0 && figures.zerosSince.size === 0) {
          await refuseBlindness(client, asked);
        }
        return { ...figures, upTo };
      });
      return {
        ...answer,
        query: question.query,
        tookMilliseconds: this.clock.now().getTime() - startedAt,
      };
    } catch (error) {
      throw new UpstreamError(explainFailure(error, signal, question));
    }
  }

  /** Answers the database's time; refuses where rows may be hidden, or where its clock is not ours. */
  private async checkCircumstances(
    client: PoolClient,
    tables: readonly string[],
    startedAt: number,
  ): Promise<number> {
    const { now, hidden } = await readCircumstances(client, tables);
    this.compareClocks(now, startedAt);
    if (hidden.length > 0) {
      throw new UpstreamError(hiddenTables(hidden));
    }
    return now;
  }

  private compareClocks(theirs: number, askedAt: number): void {
    const ours = this.clock.now().getTime();
    // Their clock was read some time between the question and now.
    const apart = theirs > ours ? theirs - ours : Math.min(0, theirs - askedAt);
    if (Math.abs(apart) > CLOCKS_APART_AT_MOST) {
      throw new UpstreamError(clocksApart(apart));
    }
  }
}
