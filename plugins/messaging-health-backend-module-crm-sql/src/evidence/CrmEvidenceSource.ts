import { say } from '@messaging-health/backstage-plugin-common';
import {
  EvidenceAnswer,
  EvidenceItem,
  EvidenceOffer,
  EvidenceRequest,
  EvidenceSource,
} from '@messaging-health/backstage-plugin-node';
import { z } from 'zod';
import { CrmDatabase } from '../client/CrmDatabase';
import { evidenceNeeds } from './evidenceNeeds';

const FAILED_QUERY = `
select l.source, l.external_id as "externalId", l.action, l.created_at as at,
       coalesce(l.metadata->>'stage', l.metadata->>'reason') as stage,
       l.error_message as message, (count(*) over ())::int as total
  from messaging_identity_resolution_log l
 where l.organization_id = $1::uuid and l.created_at >= $2::timestamptz and l.created_at < $3::timestamptz
   and l.action in ('error', 'ambiguous', 'not_found')
 order by l.created_at desc
 limit $4::int
`.trim();

const rowsSchema = z.array(
  z.object({
    source: z.string(),
    externalId: z.string().nullable(),
    action: z.string(),
    at: z.date(),
    stage: z.string().nullable(),
    message: z.string().nullable(),
    total: z.number().int(),
  }),
);
type Row = z.infer<typeof rowsSchema>[number];

/** The message without whom it names: the identifier stands in a field that is masked. */
function withoutIdentifier({ message, externalId }: Row): string {
  const text = message ?? 'the CRM logged no message';
  return externalId ? text.split(externalId).join('(identifier)') : text;
}

function toItem(row: Row): EvidenceItem {
  const { source, externalId, action, at, stage } = row;
  return {
    at,
    text: `${source} ${action}${
      stage === null ? '' : ` at ${stage}`
    }: ${withoutIdentifier(row)}`,
    facts: {
      source,
      action,
      ...(stage === null ? {} : { stage }),
      // Masked by the core, so that one person can be followed through the lines.
      ...(externalId ? { externalId } : {}),
    },
  };
}

/** What the CRM's tables can prove: identity resolutions that failed. */
export class CrmEvidenceSource implements EvidenceSource {
  readonly id = 'crm-sql';
  readonly offers: EvidenceOffer[] = [
    { kind: 'error-lines', about: 'identity' },
  ];

  constructor(private readonly database: CrmDatabase) {}

  async collect(request: EvidenceRequest): Promise<EvidenceAnswer> {
    const { organization, from, to, limit, signal } = request;
    const rows = await this.database.readOrganization(
      evidenceNeeds,
      organization.id,
      signal,
      async client => {
        const values = [organization.id, from, to, limit];
        const answer = await client.query(FAILED_QUERY, values);
        return rowsSchema.parse(answer.rows);
      },
    );
    return {
      items: rows.map(toItem),
      total: rows[0]?.total ?? 0,
      query: FAILED_QUERY,
      question: say('evidence.asked.resolutions', {
        from: from.toISOString(),
        to: to.toISOString(),
      }),
      limitation: say('evidence.limit.resolutions'),
    };
  }
}
