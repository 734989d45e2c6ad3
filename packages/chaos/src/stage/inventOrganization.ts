import { SandboxOrganization } from '@messaging-health/sandbox';

/** An invented organization of the chaos runs, and the n8n that its workflows run on. */
export interface ChaosOrganization extends SandboxOrganization {
  n8nInstance: string;
  /** Further webhooks of both of its workflows. */
  morePaths: string[];
}

/** Invents one; its two workflows share a path, or each has its own. */
export function inventOrganization(
  number: number,
  options: {
    paths: 'shared' | 'distinct';
    n8nInstance?: string;
    webhooks?: number;
  },
): ChaosOrganization {
  const name = `invented-${number}`;
  const path = `agent/${name}`;
  return {
    number,
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    name,
    title: `Invented ${number}`,
    chatwootAccountId: 1,
    inboxes: {
      instagram: {
        id: number * 10 + 1,
        name: `Invented ${number} Instagram`,
        channel: 'instagram',
        channelType: 'Channel::Instagram',
      },
      whatsapp: {
        id: number * 10 + 2,
        name: `Invented ${number} WhatsApp`,
        channel: 'whatsapp',
        channelType: 'Channel::Whatsapp',
      },
    },
    workflows: {
      v2: { id: `v2-${name}`, path },
      fallback: {
        id: `fallback-${name}`,
        path: options.paths === 'shared' ? path : `base/${name}`,
      },
    },
    crmApiKey: `invented-crm-key-${number}`,
    hasTraffic: true,
    faultShares: {},
    n8nInstance: options.n8nInstance ?? 'default',
    morePaths: Array.from(
      { length: (options.webhooks ?? 1) - 1 },
      (_, index) => `${path}/more-${index + 1}`,
    ),
  };
}
