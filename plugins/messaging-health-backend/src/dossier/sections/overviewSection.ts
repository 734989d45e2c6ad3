import { DossierSource } from '../DossierSource';
import { Block, Section } from '../DossierDocument';
import { DossierWording } from '../DossierWording';

function verdictOf(
  { verdict }: DossierSource,
  wording: DossierWording,
): Block[] {
  const { intact, entries, evidence, erased, findings, head } = verdict;
  const counts = { entries, evidence };
  if (!intact) {
    const text = wording.title('broken', { findings: findings.length });
    return [{ type: 'verdict', text, isGood: false }];
  }
  const text = wording.title(head ? 'intact' : 'intactUnsigned', counts);
  return [
    {
      type: 'verdict',
      isGood: true,
      text:
        erased === 0
          ? text
          : `${text} ${wording.title('erasedCount', { erased })}`,
    },
  ];
}

/** What, whose, when, and whether the record is whole. */
export function overviewSection(
  source: DossierSource,
  wording: DossierWording,
): Section {
  const { incident, issuedAt } = source;
  const { words } = wording;
  const { detectedAt } = incident;
  const since = (instant: string | undefined) =>
    wording.sinceDetection(instant, detectedAt);
  const triggers = incident.triggers.map(id => words.trigger[id]).join(', ');
  return {
    title: wording.title('overview'),
    blocks: [
      ...verdictOf(source, wording),
      {
        type: 'facts',
        facts: [
          {
            label: wording.title('organization'),
            value: incident.organizationTitle,
          },
          {
            label: wording.title('organizationId'),
            value: incident.organizationId,
            isExact: true,
          },
          { label: wording.title('entity'), value: incident.entityRef },
          {
            label: wording.title('status'),
            value: words.incidentStatus[incident.status],
          },
          {
            label: wording.title('severity'),
            value: words.severity[incident.severity],
          },
          {
            label: wording.title('triggers'),
            value: triggers || wording.title('none'),
          },
          {
            label: wording.title('openedBy'),
            value: wording.actor(incident.openedBy),
          },
          ...(incident.reason
            ? [{ label: wording.title('reason'), value: incident.reason }]
            : []),
          { label: wording.title('onset'), value: since(incident.onsetAt) },
          { label: wording.title('detected'), value: wording.time(detectedAt) },
          {
            label: wording.title('diagnosed'),
            value: since(incident.diagnosedAt),
          },
          { label: wording.title('decided'), value: since(incident.decidedAt) },
          {
            label: wording.title('restored'),
            value: since(incident.restoredAt),
          },
          {
            label: wording.title('goLive'),
            value: wording.timeOr(incident.plannedGoLiveAt, 'notRecorded'),
          },
          {
            label: wording.title('closed'),
            value: wording.timeOr(incident.closedAt, 'notYet'),
          },
          {
            label: wording.title('sla'),
            value: words.slaOutcome[incident.sla],
          },
          {
            label: wording.title('rca'),
            value: incident.rca
              ? words.rcaStage[incident.rca]
              : wording.title('notYet'),
          },
        ],
      },
      {
        type: 'paragraph',
        text: wording.title('issued', {
          time: wording.time(issuedAt),
          zone: wording.instants.timeZone,
        }),
      },
    ],
  };
}
