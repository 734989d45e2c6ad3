import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { AutomationPlatform } from './ports/AutomationPlatform';
import { CrmDirectory } from './ports/CrmDirectory';
import { EvidenceSource } from './ports/EvidenceSource';
import { InboxPlatform } from './ports/InboxPlatform';
import { ObservationIntake } from './ports/ObservationIntake';
import { SignalSource } from './ports/SignalSource';
import { WebhookProber } from './ports/WebhookProber';

/**
 * Where a module adds signal sources.
 *
 * 1. A module registers its sources in its `init`, before the core starts.
 * 2. A source id may be added once: a second one is a `ConflictError` at start.
 * 3. Each sweep, the core asks every source at once for the minutes it lacks,
 *    and stores what they answer.
 * 4. A signal without any source is `unknown` for every organization.
 *
 * @public
 */
export interface SignalSourcesExtensionPoint {
  addSignalSource(source: SignalSource): void;
}
/** @public */
export const messagingHealthSignalSourcesExtensionPoint =
  createExtensionPoint<SignalSourcesExtensionPoint>({
    id: 'messaging-health.signalSources',
  });

/** Where a module sets the automation platform; exactly one. @public */
export interface AutomationPlatformExtensionPoint {
  setAutomationPlatform(platform: AutomationPlatform): void;
}
/** @public */
export const messagingHealthAutomationPlatformExtensionPoint =
  createExtensionPoint<AutomationPlatformExtensionPoint>({
    id: 'messaging-health.automationPlatform',
  });

/** Where a module sets the inbox platform; exactly one. @public */
export interface InboxPlatformExtensionPoint {
  setInboxPlatform(platform: InboxPlatform): void;
}
/** @public */
export const messagingHealthInboxPlatformExtensionPoint =
  createExtensionPoint<InboxPlatformExtensionPoint>({
    id: 'messaging-health.inboxPlatform',
  });

/** Where a module sets the prober of the CRM's webhook; exactly one. @public */
export interface WebhookProberExtensionPoint {
  setWebhookProber(prober: WebhookProber): void;
}
/** @public */
export const messagingHealthWebhookProberExtensionPoint =
  createExtensionPoint<WebhookProberExtensionPoint>({
    id: 'messaging-health.webhookProber',
  });

/** Where a module sets the reader of the CRM's tables; at most one. @public */
export interface CrmDirectoryExtensionPoint {
  setCrmDirectory(directory: CrmDirectory): void;
}
/** @public */
export const messagingHealthCrmDirectoryExtensionPoint =
  createExtensionPoint<CrmDirectoryExtensionPoint>({
    id: 'messaging-health.crmDirectory',
  });

/**
 * Where a module gets the intake for what is pushed to it. The intake may be kept
 * from the module's `init` on, and works once the core has started.
 *
 * @public
 */
export interface ObservationIntakeExtensionPoint {
  readonly intake: ObservationIntake;
}
/** @public */
export const messagingHealthObservationIntakeExtensionPoint =
  createExtensionPoint<ObservationIntakeExtensionPoint>({
    id: 'messaging-health.observationIntake',
  });

/**
 * Where a module adds sources of evidence: error lines and states that incidents keep.
 * A source id may be added once: a second one is a `ConflictError` at start.
 *
 * @public
 */
export interface EvidenceSourcesExtensionPoint {
  addEvidenceSource(source: EvidenceSource): void;
}
/** @public */
export const messagingHealthEvidenceSourcesExtensionPoint =
  createExtensionPoint<EvidenceSourcesExtensionPoint>({
    id: 'messaging-health.evidenceSources',
  });
