import { DossierSource } from '../DossierSource';
import { Block, Fact, Section } from '../DossierDocument';
import { DossierWording } from '../DossierWording';
import { TitleKey } from '../englishTitles';

function verdictOf(
  { verdict }: DossierSource,
  wording: DossierWording,
): Block[] {
  const { intact, entries, evidence, erased, findings, head } = verdict;
  const counts = {
    entries: wording.count('entries', entries),
    evidence: wording.count('items', evidence),
  };
  if (!intact) {
    const text = wording.title('broken', {
      findings: wording.count('findings', findings.length),
    });
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
          : `${text} ${wording.title('erasedCount', {
              erased: wording.count('entries', erased),
            })}`,
    },
  ];
}

function whatAndWhose(
  { incident }: DossierSource,
  wording: DossierWording,
): Fact[] {
  const { words } = wording;
  const fact = (key: TitleKey, value: string) => ({
    label: wording.title(key),
    value,
  });
  const triggers = incident.triggers.map(id => words.trigger[id]).join(', ');
  return [
    fact('organization', incident.organizationTitle),
    { ...fact('organizationId', incident.organizationId), isExact: true },
    fact('entity', incident.entityRef),
    fact('status', words.incidentStatus[incident.status]),
    fact('severity', words.severity[incident.severity]),
    fact('triggers', triggers || wording.title('none')),
    fact('openedBy', wording.actor(incident.openedBy)),
    ...(incident.reason ? [fact('reason', incident.reason)] : []),
  ];
}

function whenAndHowFar(
  { incident }: DossierSource,
  wording: DossierWording,
): Fact[] {
  const { words } = wording;
  const { detectedAt, plannedGoLiveAt, closedAt, rca } = incident;
  const fact = (key: TitleKey, value: string) => ({
    label: wording.title(key),
    value,
  });
  const since = (instant: string | undefined) =>
    wording.sinceDetection(instant, detectedAt);
  return [
    fact('onset', since(incident.onsetAt)),
    fact('detected', wording.time(detectedAt)),
    fact('diagnosed', since(incident.diagnosedAt)),
    fact('decided', since(incident.decidedAt)),
    fact('restored', since(incident.restoredAt)),
    fact('goLive', wording.timeOr(plannedGoLiveAt, 'notRecorded')),
    fact('closed', wording.timeOr(closedAt, 'notYet')),
    fact('sla', words.slaOutcome[incident.sla]),
    fact('rca', rca ? words.rcaStage[rca] : wording.title('notYet')),
  ];
}

/** What, whose, when, and whether the record is whole. */
export function overviewSection(
  source: DossierSource,
  wording: DossierWording,
): Section {
  return {
    title: wording.title('overview'),
    blocks: [
      ...verdictOf(source, wording),
      {
        type: 'facts',
        facts: [
          ...whatAndWhose(source, wording),
          ...whenAndHowFar(source, wording),
        ],
      },
      {
        type: 'paragraph',
        text: wording.title('issued', {
          time: wording.time(source.issuedAt),
          zone: wording.instants.timeZone,
        }),
      },
    ],
  };
}
