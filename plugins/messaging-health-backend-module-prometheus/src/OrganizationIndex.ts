import { Organization } from '@messaging-health/backstage-plugin-common';
import { OrganizationKey } from './PrometheusSettings';

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url)
    ? new URL(url).hostname
    : undefined;
}

const KEY_OF: Record<
  OrganizationKey,
  (organization: Organization) => string | undefined
> = {
  id: ({ id }) => id,
  'entity-ref': ({ entityRef }) => entityRef,
  'webhook-host': ({ webhookUrl }) => hostOf(webhookUrl),
  'chatwoot-account-id': ({ chatwoot }) => chatwoot.accountId?.toString(),
};

/**
 * Finds the organization that a label's value stands for, in any case of letters. A
 * value that fits two organizations stands for neither: whose events they are is not
 * known.
 */
export class OrganizationIndex {
  private readonly ids = new Map<string, string>();
  private readonly shared = new Set<string>();

  constructor(organizations: Organization[], by: OrganizationKey) {
    for (const organization of organizations) {
      const key = KEY_OF[by](organization)?.toLowerCase();
      if (key !== undefined && this.ids.has(key)) {
        this.shared.add(key);
      }
      if (key !== undefined) {
        this.ids.set(key, organization.id);
      }
    }
    this.shared.forEach(key => this.ids.delete(key));
  }

  /** Id of the organization, if the value stands for exactly one. */
  find(value: string | undefined): string | undefined {
    return value === undefined ? undefined : this.ids.get(value.toLowerCase());
  }

  /** Values that several organizations share, and that are of no use for it. */
  get ambiguous(): string[] {
    return [...this.shared].sort();
  }
}
