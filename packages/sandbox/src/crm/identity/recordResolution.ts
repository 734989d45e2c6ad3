import { Queryable } from '../Queryable';
import { IdentitySource } from './readIdentity';
import { Resolution } from './Resolution';

/** Adds a line to the resolution log, which the portal reads the identity signal from. */
export async function recordResolution(
  db: Queryable,
  person: {
    organizationId: string;
    source: IdentitySource;
    externalId: string;
  },
  resolution: Resolution,
): Promise<void> {
  await db.query(
    `insert into messaging_identity_resolution_log
       (organization_id, source, external_id, action, contact_id, identity_id, metadata, error_message)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      person.organizationId,
      person.source,
      person.externalId,
      resolution.action,
      resolution.contactId ?? null,
      resolution.identityId ?? null,
      resolution.metadata,
      resolution.errorMessage ?? null,
    ],
  );
}
