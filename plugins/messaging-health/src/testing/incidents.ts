import {
  GENESIS_HASH,
  hashEntry,
  Incident,
  IncidentSummary,
  TimelineEntry,
  TimelineKind,
} from '@messaging-health/backstage-plugin-common';
import { ago, MINUTE } from './moments';
import { cantinaAurora, organizationOf } from './organizations';
import { webhookFiring } from './triggers';

const { id, title, entityRef } = organizationOf(cantinaAurora);
const { series: _, ...verdictOfFixture } = webhookFiring;

export function incidentSummary(
  changes: Partial<IncidentSummary> = {},
): IncidentSummary {
  return {
    number: 'INC-000042',
    organizationId: id,
    organizationTitle: title,
    entityRef,
    status: 'detected',
    triggers: ['webhook-5xx'],
    onsetAt: ago(18 * MINUTE),
    detectedAt: ago(3 * MINUTE),
    openedBy: { type: 'system', replica: 'portal-1' },
    updatedAt: ago(3 * MINUTE),
    ...changes,
  };
}

/** A timeline whose chain is unbroken. */
export function timelineOf(
  told: Array<{ kind: TimelineKind; text: string }>,
): TimelineEntry[] {
  let previousHash = GENESIS_HASH;
  return told.map(({ kind, text }, index) => {
    const content: Omit<TimelineEntry, 'hash'> = {
      organizationId: id,
      incident: 'INC-000042',
      sequence: index + 1,
      at: ago(3 * MINUTE - index * 10),
      actor: { type: 'system', replica: 'portal-1' },
      kind,
      statement: { code: 'fixture', values: {}, text },
      details: index === 0 ? { ratio: 0.064, threshold: 0.02 } : {},
      previousHash,
    };
    previousHash = hashEntry(content);
    return { ...content, hash: previousHash };
  });
}

/** An incident that a rollback has mitigated. */
export function incident(changes: Partial<Incident> = {}): Incident {
  return {
    ...incidentSummary({
      status: 'mitigated',
      decidedAt: ago(2 * MINUTE),
      restoredAt: ago(MINUTE),
    }),
    reason: 'Webhook errors over the limit for 18 minutes.',
    hypotheses: [
      {
        text: 'The deployment of last night broke the webhook.',
        author: { type: 'user', entityRef: 'user:default/ana.plantao' },
        at: ago(MINUTE),
      },
    ],
    customerMessage: {
      pt: 'Identificamos instabilidade nas mensagens de Cantina Aurora.',
      en: 'We have found that messages of Cantina Aurora are unstable.',
    },
    timeline: timelineOf([
      { kind: 'detection', text: 'Webhook errors passed their limit.' },
      { kind: 'decision', text: 'A rollback was decided.' },
      { kind: 'step', text: 'The fallback workflow serves.' },
    ]),
    evidence: [
      {
        id: 'evidence-1',
        incident: 'INC-000042',
        kind: 'detection-figures',
        collectedAt: ago(3 * MINUTE),
        collectedBy: { type: 'system', replica: 'portal-1' },
        content: { detectedAt: ago(3 * MINUTE), verdict: verdictOfFixture },
      },
    ],
    operationIds: ['11111111-2222-4333-8444-555555555555'],
    ...changes,
  };
}
