import { CrmTestDatabase } from './CrmTestDatabase';

interface Contact {
  organizationId: string;
  phone?: string;
  email?: string;
  createdAt: string;
  isDeleted?: boolean;
}

interface Link {
  organizationId: string;
  inboxId: number | null;
  createdAt: string;
  contactId?: string;
  chatwootContactId?: number;
  status?: 'open' | 'pending' | 'resolved';
}

/** Enters invented rows into the CRM's tables, as the CRM would. */
export class CrmRows {
  private conversations = 0;

  constructor(private readonly crm: CrmTestDatabase) {}

  async addContact(contact: Contact): Promise<string> {
    const [{ id }] = await this.crm.asSuperuser(
      `insert into contacts (organization_id, name, phone, email, created_at, deleted_at)
       values ($1, 'Pessoa Exemplo', $2, $3, $4, case when $5 then now() end) returning id`,
      [
        contact.organizationId,
        contact.phone ?? null,
        contact.email ?? null,
        contact.createdAt,
        contact.isDeleted ?? false,
      ],
    );
    return id;
  }

  async addIdentity(
    organizationId: string,
    contactId: string,
    [source, externalId]: ['WHATSAPP' | 'INSTAGRAM', string],
  ): Promise<void> {
    await this.crm.asSuperuser(
      `insert into messaging_contact_identities (organization_id, contact_id, source, external_id)
       values ($1, $2, $3, $4)`,
      [organizationId, contactId, source, externalId],
    );
  }

  async addIdentifier(
    organizationId: string,
    contactId: string,
    [channel, identifier]: [string, string],
  ): Promise<void> {
    await this.crm.asSuperuser(
      `insert into contact_identifiers (organization_id, contact_id, channel, identifier)
       values ($1, $2, $3, $4)`,
      [organizationId, contactId, channel, identifier],
    );
  }

  async mapInbox(
    organizationId: string,
    inbox: { id: number; channelType: string; name: string; status?: string },
  ): Promise<void> {
    await this.crm.asSuperuser(
      `insert into messaging_channel_configs
         (organization_id, chatwoot_base_url, chatwoot_api_token, chatwoot_account_id, chatwoot_inbox_id, channel_type, name, status)
       values ($1, 'http://127.0.0.1:9', 'invented', 1, $2, $3, $4, $5)`,
      [
        organizationId,
        inbox.id,
        inbox.channelType,
        inbox.name,
        inbox.status ?? 'active',
      ],
    );
  }

  async link(link: Link): Promise<void> {
    this.conversations += 1;
    await this.crm.asSuperuser(
      `insert into messaging_conversation_links
         (organization_id, chatwoot_conversation_id, chatwoot_inbox_id, chatwoot_contact_id, contact_id, status, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        link.organizationId,
        this.conversations,
        link.inboxId,
        link.chatwootContactId ?? null,
        link.contactId ?? null,
        link.status ?? 'open',
        link.createdAt,
      ],
    );
  }
}
