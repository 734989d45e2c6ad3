import {
  commitTo,
  GENESIS_HASH,
  hashEntry,
  Incident,
  IncidentSummary,
  TimelineEntry,
  TimelineKind,
} from '@messaging-health/backstage-plugin-common';
import { ago, HOUR, MINUTE } from './moments';
import { cantinaAurora, organizationOf } from './organizations';
import {
  attachment,
  clocks,
  closing,
  correctiveAction,
  evidenceId,
  forecasts,
  hypothesis,
  roles,
} from './records';
import { webhookFiring } from './triggers';

const { id, title, entityRef } = organizationOf(cantinaAurora);
const { series: _, ...verdictOfFixture } = webhookFiring;

/** An incident as it stands in a list. */
export function incidentSummary(
  changes: Partial<IncidentSummary> = {},
): IncidentSummary {
  return {
    number: 'INC-000042',
    organizationId: id,
    organizationTitle: title,
    entityRef,
    status: 'detected',
    severity: 'critical',
    triggers: ['webhook-5xx'],
    onsetAt: ago(18 * MINUTE),
    detectedAt: ago(3 * MINUTE),
    openedBy: { type: 'system', replica: 'portal-1' },
    sla: 'running',
    updatedAt: ago(3 * MINUTE),
    ...changes,
  };
}

/** A timeline whose chain is unbroken and whose contents fit their commitments. */
export function timelineOf(
  told: Array<{ kind: TimelineKind; text: string; erased?: true }>,
): TimelineEntry[] {
  let previousHash = GENESIS_HASH;
  return told.map(({ kind, text, erased }, index) => {
    const statement = { code: 'fixture', values: {}, text };
    const details = index === 0 ? { ratio: 0.064, threshold: 0.02 } : {};
    const salt = String(index).padStart(32, '0');
    const content: Omit<TimelineEntry, 'hash'> = {
      organizationId: id,
      incident: 'INC-000042',
      sequence: index + 1,
      at: ago(3 * MINUTE - index * 10),
      actor: { type: 'system', replica: 'portal-1' },
      kind,
      format: 2,
      commitment: commitTo({ details, statement }, salt),
      evidence: [],
      statement,
      details,
      ...(erased ? { erased } : { salt }),
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
      commander: 'user:default/ana.plantao',
      diagnosedAt: ago(2 * MINUTE),
      decidedAt: ago(2 * MINUTE),
      restoredAt: ago(MINUTE),
    }),
    reason: 'Webhook errors over the limit for 18 minutes.',
    roles,
    clocks,
    forecasts,
    hypotheses: [hypothesis()],
    correctiveActions: [correctiveAction()],
    plannedGoLiveAt: ago(-36 * HOUR),
    closing,
    communications: { sent: [], due: 'initial', dueAt: ago(-12 * MINUTE) },
    attachments: [attachment()],
    timeline: timelineOf([
      { kind: 'detection', text: 'Webhook errors passed their limit.' },
      { kind: 'decision', text: 'A rollback was decided.' },
      { kind: 'step', text: 'The fallback workflow serves.' },
    ]),
    evidence: [
      {
        id: evidenceId,
        incident: 'INC-000042',
        kind: 'detection-figures',
        collectedAt: ago(3 * MINUTE),
        collectedBy: { type: 'system', replica: 'portal-1' },
        content: { detectedAt: ago(3 * MINUTE), verdict: verdictOfFixture },
      },
    ],
    operationIds: ['11111111-2222-4333-8444-555555555555'],
    scaffolderTasks: [],
    ...changes,
  };
}
