import {
  Channel,
  SandboxInbox,
  SandboxOrganization,
} from './SandboxOrganization';

/** All invented organizations share one Chatwoot account, as real ones do. */
export const CHATWOOT_ACCOUNT_ID = 1;

function inbox(number: number, title: string, channel: Channel): SandboxInbox {
  const isInstagram = channel === 'instagram';
  return {
    id: number * 10 + (isInstagram ? 1 : 2),
    name: `${title} ${isInstagram ? 'Instagram' : 'WhatsApp'}`,
    channel,
    channelType: isInstagram ? 'Channel::Instagram' : 'Channel::Whatsapp',
  };
}

interface Particulars
  extends Partial<
    Pick<
      SandboxOrganization,
      'hasTraffic' | 'initialFault' | 'faultShares' | 'timeZone'
    >
  > {
  /** Whether v2 and the fallback stand on one webhook path, as in the public exports, or on two. */
  paths: 'shared' | 'distinct';
}

function organization(
  number: number,
  name: string,
  title: string,
  { paths, ...particulars }: Particulars,
): SandboxOrganization {
  const path = `agente/${name}`;
  return {
    number,
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    name,
    title,
    chatwootAccountId: CHATWOOT_ACCOUNT_ID,
    inboxes: {
      instagram: inbox(number, title, 'instagram'),
      whatsapp: inbox(number, title, 'whatsapp'),
    },
    workflows: {
      v2: { id: `v2-${name}`, path },
      fallback: {
        id: `fallback-${name}`,
        path: paths === 'shared' ? path : `ia-base/${name}`,
      },
    },
    crmApiKey: `sandbox-crm-key-${name}`,
    hasTraffic: true,
    faultShares: {},
    ...particulars,
  };
}

/** The invented organizations; examples/organizations.yaml describes the same ones to the portal. */
export const organizations: readonly SandboxOrganization[] = [
  organization(1, 'cantina-aurora', 'Cantina Aurora', {
    paths: 'shared',
    initialFault: { fault: 'webhook-5xx', minutes: 18 },
  }),
  organization(2, 'pet-shop-lua-azul', 'Pet Shop Lua Azul', {
    paths: 'shared',
    initialFault: { fault: 'identity-failure', minutes: 40 },
  }),
  organization(3, 'livraria-tres-rios', 'Livraria Três Rios', {
    paths: 'shared',
    initialFault: { fault: 'identity-failure', minutes: 9 },
    faultShares: { 'identity-failure': 0.03 },
  }),
  organization(4, 'academia-pedra-alta', 'Academia Pedra Alta', {
    paths: 'shared',
  }),
  organization(5, 'oficina-vento-sul', 'Oficina Vento Sul', {
    paths: 'distinct',
    hasTraffic: false,
  }),
  organization(6, 'doceria-maracuja', 'Doceria Maracujá', {
    paths: 'distinct',
    timeZone: 'America/Manaus',
  }),
  organization(7, 'clinica-sorriso-novo', 'Clínica Sorriso Novo', {
    paths: 'distinct',
  }),
];

/** Whose workflow it is and which of the two, or undefined for a stranger. */
export function findWorkflow(
  workflowId: string,
): { organization: SandboxOrganization; flow: 'v2' | 'fallback' } | undefined {
  for (const candidate of organizations) {
    if (candidate.workflows.v2.id === workflowId) {
      return { organization: candidate, flow: 'v2' };
    }
    if (candidate.workflows.fallback.id === workflowId) {
      return { organization: candidate, flow: 'fallback' };
    }
  }
  return undefined;
}
