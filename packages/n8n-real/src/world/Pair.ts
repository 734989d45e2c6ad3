import { SandboxOrganization } from '@messaging-health/sandbox';

/**
 * How v2 and the fallback stand to each other: on one webhook path as in the public
 * exports, on a path each, or with two webhooks that both share.
 */
export const PAIR_KINDS = ['same-path', 'two-paths', 'two-webhooks'] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/** The two flows of an organization. */
export const FLOWS = ['v2', 'fallback'] as const;
export type Flow = (typeof FLOWS)[number];

/** An invented organization whose two workflows are in n8n; v2 is published at first. */
export interface Pair {
  kind: PairKind;
  organization: SandboxOrganization;
  /** One path for each inbox: Instagram's, then WhatsApp's. */
  paths: Record<Flow, [string, string]>;
  workflowIds: Record<Flow, string>;
}

/** Ids of Chatwoot's inboxes and of the webhooks that serve them: one each, in the order of the paths. */
export function inboxIdsOf({ organization }: Pair): [number, number] {
  const { instagram, whatsapp } = organization.inboxes;
  return [instagram.id, whatsapp.id];
}
