import { Queryable } from '../Queryable';
import { IdentitySource } from './readIdentity';
import { failedResolution, Resolution } from './Resolution';

export interface Person {
  organizationId: string;
  source: IdentitySource;
  externalId: string;
  name?: string;
  phone?: string;
  email?: string;
}

/** What the CRM's database client says when a single row was asked for and several came. */
const SEVERAL_ROWS = 'JSON object requested, multiple (or no) rows returned';

async function findIdentity(db: Queryable, person: Person) {
  const { rows } = await db.query<{ id: string; contact_id: string }>(
    `select id, contact_id from messaging_contact_identities
      where organization_id = $1 and source = $2 and external_id = $3`,
    [person.organizationId, person.source, person.externalId],
  );
  return rows.at(0);
}

async function findContacts(
  db: Queryable,
  organizationId: string,
  key: 'phone' | 'email',
  value: string,
) {
  const { rows } = await db.query<{ id: string }>(
    `select id from contacts
      where organization_id = $1 and ${key} = $2 and deleted_at is null limit 2`,
    [organizationId, value],
  );
  return rows.map(row => row.id);
}

/** The one contact who has a phone; nobody where it is unknown, or several people's. */
export async function findByPhone(
  db: Queryable,
  organizationId: string,
  phone: string,
): Promise<string | undefined> {
  const contacts = await findContacts(db, organizationId, 'phone', phone);
  return contacts.length === 1 ? contacts[0] : undefined;
}

async function createContact(db: Queryable, person: Person): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into contacts (organization_id, name, phone, email, source)
     values ($1, $2, $3, $4, $5) returning id`,
    [
      person.organizationId,
      person.name ?? 'Sem nome',
      person.phone ?? null,
      person.email ?? null,
      person.source,
    ],
  );
  return rows[0].id;
}

/** Undefined when another delivery made the same identity first. */
async function createIdentity(
  db: Queryable,
  person: Person,
  contactId: string,
): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>(
    `insert into messaging_contact_identities (organization_id, contact_id, source, external_id)
     values ($1, $2, $3, $4) on conflict do nothing returning id`,
    [person.organizationId, contactId, person.source, person.externalId],
  );
  return rows.at(0)?.id;
}

/** By a key that an older contact has: the identity is then tied to that contact. */
async function resolveByKey(
  db: Queryable,
  person: Person,
  key: 'phone' | 'email',
): Promise<Resolution | undefined> {
  const value = person[key];
  if (!value) {
    return undefined;
  }
  const contacts = await findContacts(db, person.organizationId, key, value);
  if (contacts.length > 1) {
    return failedResolution(`${key}_lookup`, SEVERAL_ROWS);
  }
  if (contacts.length === 0) {
    return undefined;
  }
  const [contactId] = contacts;
  return {
    action: `fallback_${key}`,
    contactId,
    identityId: await createIdentity(db, person, contactId),
    metadata: { stage: `${key}_lookup` },
  };
}

/**
 * Tells who writes: by the known identity, then by phone, then by e-mail, and else
 * makes a new contact. Two first messages at once both make a contact, and the slower one fails
 * and leaves its contact orphaned, as in the real CRM.
 */
export async function resolveIdentity(
  db: Queryable,
  person: Person,
): Promise<Resolution> {
  const known = await findIdentity(db, person);
  if (known) {
    return {
      action: 'matched',
      contactId: known.contact_id,
      identityId: known.id,
      metadata: { stage: 'identity_lookup' },
    };
  }
  const byKey =
    (await resolveByKey(db, person, 'phone')) ??
    (await resolveByKey(db, person, 'email'));
  if (byKey) {
    return byKey;
  }
  const contactId = await createContact(db, person);
  const identityId = await createIdentity(db, person, contactId);
  return identityId
    ? {
        action: 'created',
        contactId,
        identityId,
        metadata: { stage: 'create_contact' },
      }
    : failedResolution(
        'create_contact',
        'duplicate key value violates unique constraint',
      );
}
