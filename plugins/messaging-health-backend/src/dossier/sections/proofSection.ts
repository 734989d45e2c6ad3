import {
  SignedHead,
  SigningKey,
} from '@messaging-health/backstage-plugin-common';
import { Block, Section } from '../DossierDocument';
import { dossierFileName } from '../dossierFileName';
import { DossierSource } from '../DossierSource';
import { DossierWording } from '../DossierWording';

function headSection(
  head: SignedHead | undefined,
  wording: DossierWording,
): Section {
  const title = wording.title('head');
  if (!head) {
    const text = wording.title('noHead');
    return { title, blocks: [{ type: 'paragraph', text }] };
  }
  const exact = (label: string, value: string) => ({
    ...{ label, value },
    isExact: true,
  });
  return {
    title,
    blocks: [
      {
        type: 'facts',
        facts: [
          {
            label: wording.title('headSequence'),
            value: `#${head.sequence}`,
          },
          exact(wording.title('headHash'), head.hash),
          {
            label: wording.title('signedAt'),
            value: wording.time(head.signedAt),
          },
          exact(wording.title('keyId'), head.keyId),
          exact(wording.title('signature'), head.signature),
        ],
      },
    ],
  };
}

function keySections(
  keys: SigningKey[],
  head: SignedHead | undefined,
  wording: DossierWording,
): Section[] {
  return keys
    .filter(({ keyId }) => !head || keyId === head.keyId)
    .map(({ keyId, publicKey, isEphemeral }) => ({
      title: wording.title('publicKey', { keyId }),
      blocks: [
        { type: 'code', text: publicKey.trim() },
        ...(isEphemeral
          ? [
              {
                type: 'verdict' as const,
                text: wording.title('ephemeral'),
                isGood: false,
              },
            ]
          : []),
      ],
    }));
}

function findingsOf(
  { verdict }: DossierSource,
  wording: DossierWording,
): Section[] {
  const blocks = verdict.findings.map(
    ({ problem, sequence, id }): Block => ({
      type: 'paragraph',
      text: wording.title(id === undefined ? 'finding' : 'findingOf', {
        sequence,
        problem: wording.words.chainProblem[problem],
        id: id ?? '',
      }),
    }),
  );
  return blocks.length === 0
    ? []
    : [{ title: wording.title('findings'), blocks }];
}

/** What an auditor can ask for besides: the right key, and the head of a day gone by. */
function strongerChecks(
  command: string,
  { keyId, sequence, hash }: SignedHead,
  wording: DossierWording,
): Block[] {
  return [
    { type: 'paragraph', text: wording.title('howToKey') },
    { type: 'code', text: `${command} --key ${keyId}` },
    { type: 'paragraph', text: wording.title('howToHead') },
    { type: 'code', text: `${command} --head ${sequence}:${hash}` },
  ];
}

/** What proves the record, and how anybody checks it. */
export function proofSection(
  source: DossierSource,
  wording: DossierWording,
): Section {
  const { verdict, incident } = source;
  const file = dossierFileName(incident.number, 'json');
  const command = `node verify-record.mjs ${file}`;
  return {
    title: wording.title('proof'),
    blocks: [{ type: 'paragraph', text: wording.title('proofText') }],
    sections: [
      ...findingsOf(source, wording),
      headSection(verdict.head, wording),
      ...keySections(verdict.keys, verdict.head, wording),
      {
        title: wording.title('howTo'),
        blocks: [
          { type: 'paragraph', text: wording.title('howToText', { file }) },
          { type: 'code', text: command },
          { type: 'paragraph', text: wording.title('howToAnswer') },
          ...(verdict.head
            ? strongerChecks(command, verdict.head, wording)
            : []),
        ],
      },
    ],
  };
}
