import { say } from '@messaging-health/backstage-plugin-common';
import {
  CrmWebhookProbe,
  UpstreamAnswer,
} from '@messaging-health/backstage-plugin-node';
import { z } from 'zod';

/** The CRM's answer: taken, or ignored for a reason that it names. */
const answerSchema = z.union([
  z.object({ ignored: z.string() }),
  z
    .object({ success: z.literal(true) })
    .transform(() => ({ ignored: undefined })),
]);

function readAnswer(body: string) {
  try {
    return answerSchema.safeParse(JSON.parse(body)).data;
  } catch {
    // Not JSON: certainly not the CRM.
    return undefined;
  }
}

/** Why the CRM ignored an event, in a word of its own; anything longer is no such word. */
export function readIgnored(body: string): string | undefined {
  const ignored = readAnswer(body)?.ignored;
  return ignored !== undefined && /^[a-z_]{1,40}$/.test(ignored)
    ? ignored
    : undefined;
}

/** Judges what answered a probe. */
export function readProbeAnswer(
  { status, body }: UpstreamAnswer,
  { host, account }: { host: string; account: number },
): CrmWebhookProbe {
  if (status >= 500) {
    return {
      healthy: false,
      status,
      statement: say('crm-webhook.server-error', { host, status }),
    };
  }
  if (status >= 400) {
    return {
      healthy: false,
      status,
      statement: say('crm-webhook.refused', { host, status }),
    };
  }
  if (status >= 300) {
    return {
      healthy: false,
      status,
      statement: say('crm-webhook.redirected', { host, status }),
    };
  }
  const answer = readAnswer(body);
  if (!answer) {
    return {
      healthy: false,
      status,
      statement: say('crm-webhook.not-the-crm', { host, status }),
    };
  }
  if (answer.ignored === 'no_matching_tenant') {
    return {
      healthy: false,
      status,
      statement: say('crm-webhook.unknown-tenant', { host, account }),
    };
  }
  return {
    healthy: true,
    status,
    statement: say('crm-webhook.healthy', { host, status }),
  };
}
