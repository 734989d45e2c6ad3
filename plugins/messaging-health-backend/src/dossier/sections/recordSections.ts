import { Evidence } from '@messaging-health/backstage-plugin-common';
import { Section } from '../DossierDocument';
import { DossierSource } from '../DossierSource';
import { DossierWording } from '../DossierWording';
import { askedBlocks } from './askedBlocks';
import { tableOrNone } from './tableOrNone';

/** Every entry of the timeline. */
export function timelineSection(
  { incident }: DossierSource,
  wording: DossierWording,
): Section {
  return {
    title: wording.title('timeline'),
    blocks: [
      {
        type: 'timeline',
        rows: incident.timeline.map(entry => ({
          sequence: entry.sequence,
          utc: wording.instants.utc(entry.at),
          local: wording.instants.local(entry.at),
          kind: wording.words.timelineKind[entry.kind],
          actor: wording.actor(entry.actor),
          text: wording.say(entry.statement),
          evidence: (entry.evidence ?? []).map(({ evidenceId }) => evidenceId),
        })),
      },
    ],
  };
}

function evidenceSection(item: Evidence, wording: DossierWording): Section {
  const { content, erased, commitment } = item;
  return {
    title: wording.title('evidenceItem', {
      kind: wording.words.evidenceKind[item.kind],
      time: wording.time(item.collectedAt),
    }),
    blocks: [
      {
        type: 'facts',
        facts: [
          { label: wording.title('id'), value: item.id, isExact: true },
          {
            label: wording.title('collectedBy'),
            value: wording.actor(item.collectedBy),
          },
          {
            label: wording.title('commitment'),
            value: commitment ?? wording.title('noCommitment'),
            isExact: commitment !== undefined,
          },
        ],
      },
      ...askedBlocks(item, wording),
      erased
        ? { type: 'paragraph', text: wording.title('erasedText') }
        : { type: 'code', text: JSON.stringify(content, undefined, 2) },
    ],
  };
}

/** Every item of evidence, with what it says. */
export function evidenceSections(
  { incident }: DossierSource,
  wording: DossierWording,
): Section {
  const { evidence } = incident;
  return {
    title: wording.title('evidence'),
    blocks: [
      {
        type: 'paragraph',
        text: wording.title(evidence.length === 0 ? 'none' : 'evidenceText'),
      },
    ],
    sections: evidence.map(item => evidenceSection(item, wording)),
  };
}

/** Which files were attached; their bytes are not part of the dossier. */
export function attachmentsSection(
  { incident }: DossierSource,
  wording: DossierWording,
): Section {
  return {
    title: wording.title('attachments'),
    blocks: [
      tableOrNone(
        wording,
        [
          [wording.title('name'), 3],
          [wording.title('type'), 2],
          [wording.title('size'), 1.5],
          [wording.title('attached'), 4],
          ['SHA-256', 4],
          [wording.title('note'), 2.5],
        ],
        incident.attachments.map(file => [
          file.name,
          file.type,
          String(file.size),
          `${wording.actor(file.attachedBy)}\n${wording.timeLines(
            file.attachedAt,
          )}`,
          file.sha256,
          file.erasedAt ? wording.title('erasedText') : file.note ?? '—',
        ]),
      ),
    ],
  };
}
