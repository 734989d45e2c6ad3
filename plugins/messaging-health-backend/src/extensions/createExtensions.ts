import {
  AutomationPlatform,
  AutomationPlatformExtensionPoint,
  CrmDirectory,
  CrmDirectoryExtensionPoint,
  InboxPlatform,
  InboxPlatformExtensionPoint,
  WebhookProber,
  WebhookProberExtensionPoint,
} from '@messaging-health/backstage-plugin-node';
import { EvidenceSourceRegistry } from './EvidenceSourceRegistry';
import { IntakeSlot } from './IntakeSlot';
import { PlatformSlot } from './PlatformSlot';
import { SignalSourceRegistry } from './SignalSourceRegistry';

const MODULE_PREFIX = '@messaging-health/backstage-plugin-backend-module-';

/**
 * The registries behind the extension points. `plugin.ts` registers `points`
 * before the modules start, and gives `slots` to the rooms: a slot is asked when a
 * platform is used, so that one that is missing stops what needs it and no more.
 */
export function createExtensions() {
  const signalSources = new SignalSourceRegistry();
  const evidenceSources = new EvidenceSourceRegistry();
  const observationIntake = new IntakeSlot();
  const automation = new PlatformSlot<AutomationPlatform>(
    'automation platform',
    `${MODULE_PREFIX}n8n`,
  );
  const inbox = new PlatformSlot<InboxPlatform>(
    'inbox platform',
    `${MODULE_PREFIX}chatwoot`,
  );
  const prober = new PlatformSlot<WebhookProber>(
    "prober of the CRM's webhook",
    `${MODULE_PREFIX}crm-webhook`,
  );
  const crm = new PlatformSlot<CrmDirectory>(
    "reader of the CRM's tables",
    `${MODULE_PREFIX}crm-sql`,
  );
  return {
    signalSources,
    evidenceSources,
    observationIntake,
    slots: { automation, inbox, prober, crm },
    points: {
      signalSources,
      evidenceSources,
      observationIntake: { intake: observationIntake },
      automationPlatform: {
        setAutomationPlatform: platform => automation.set(platform),
      } satisfies AutomationPlatformExtensionPoint,
      inboxPlatform: {
        setInboxPlatform: platform => inbox.set(platform),
      } satisfies InboxPlatformExtensionPoint,
      webhookProber: {
        setWebhookProber: webhookProber => prober.set(webhookProber),
      } satisfies WebhookProberExtensionPoint,
      crmDirectory: {
        setCrmDirectory: directory => crm.set(directory),
      } satisfies CrmDirectoryExtensionPoint,
    },
  };
}
