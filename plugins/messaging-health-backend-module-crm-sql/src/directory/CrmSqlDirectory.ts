import {
  Organization,
  RehearsalFinding,
  say,
} from '@messaging-health/backstage-plugin-common';
import {
  CrmDirectory,
  CrmLinkCount,
  CrmTraceQuestion,
  CrmTraces,
  UpstreamError,
} from '@messaging-health/backstage-plugin-node';
import { PoolClient } from 'pg';
import { z } from 'zod';
import { CrmDatabase } from '../client/CrmDatabase';
import { directoryNeeds } from './directoryNeeds';
import { readLinkCounts } from './linkCountQuery';
import { readTraces } from './traceQueries';

const countSchema = z.tuple([z.object({ links: z.number().int() })]);

async function countAllLinks(
  client: PoolClient,
  organizationId: string,
): Promise<number> {
  const { rows } = await client.query(
    'select count(*)::int as links from messaging_conversation_links where organization_id = $1::uuid',
    [organizationId],
  );
  return countSchema.parse(rows)[0].links;
}

/** Asks nothing of the rows, and fails as an empty answer could not: where a column may not be read. */
const NOTHING: CrmTraceQuestion = {
  conversationIds: [],
  identities: [],
  since: new Date(0),
};

/**
 * Reads the CRM's tables of one organization. It never writes, selects no column that
 * names anybody, and refuses where rows might be hidden from it.
 */
export class CrmSqlDirectory implements CrmDirectory {
  constructor(private readonly database: CrmDatabase) {}

  countLinks(
    organization: Organization,
    span: { since: Date; until: Date },
    signal: AbortSignal,
  ): Promise<CrmLinkCount[]> {
    return this.read(organization, signal, client =>
      readLinkCounts(client, organization.id, span),
    );
  }

  findTraces(
    organization: Organization,
    question: CrmTraceQuestion,
    signal: AbortSignal,
  ): Promise<CrmTraces> {
    return this.read(organization, signal, client =>
      readTraces(client, organization.id, question),
    );
  }

  async rehearse(
    organization: Organization,
    signal: AbortSignal,
  ): Promise<RehearsalFinding[]> {
    const check = 'crm-tables';
    try {
      const links = await this.read(organization, signal, async client => {
        await readTraces(client, organization.id, NOTHING);
        const { since } = NOTHING;
        await readLinkCounts(client, organization.id, { since, until: since });
        return countAllLinks(client, organization.id);
      });
      const statement = say('rollForward.crm.readable', { links });
      return [{ check, ready: true, statement }];
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof UpstreamError)) {
        throw error;
      }
      const { message } = error.problem;
      const statement = say('rollForward.crm.unreadable', { message });
      return [{ check, ready: false, statement }];
    }
  }

  private read<T>(
    { id }: Organization,
    signal: AbortSignal,
    work: (client: PoolClient) => Promise<T>,
  ): Promise<T> {
    return this.database.readOrganization(directoryNeeds, id, signal, work);
  }
}
