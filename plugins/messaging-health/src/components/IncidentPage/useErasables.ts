import {
  Incident,
  RcaVersion,
} from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';

/** The lists of a record from which something can be erased. */
export const ERASABLES = [
  'entries',
  'evidence',
  'attachments',
  'communications',
  'rcaVersions',
] as const;

/** One thing that can be erased. */
export interface Erasable {
  key: string;
  of: (typeof ERASABLES)[number];
  id: string;
  label: string;
}

/** All of a record that still has a content, and can lose it: entries from before 0.2 can't, nor what tells of an erasure. */
export function useErasables(
  incident: Incident,
  versions: RcaVersion[],
): Erasable[] {
  const t = useWords();
  const format = useFormat();
  const statement = useStatement();
  const { timeline, evidence, attachments, communications } = incident;
  const at = (instant: string) => format.utc(Date.parse(instant));
  const erasables: Array<Omit<Erasable, 'key'>> = [
    ...timeline
      .filter(
        ({ format: version, erased, kind }) =>
          version === 2 && !erased && kind !== 'erasure',
      )
      .map(({ sequence, statement: said }) => ({
        of: 'entries' as const,
        id: String(sequence),
        label: `#${sequence} ${statement(said)}`,
      })),
    ...evidence
      .filter(
        ({ commitment, erased, kind }) =>
          commitment !== undefined && !erased && kind !== 'attachment',
      )
      .map(({ id, kind, collectedAt }) => ({
        of: 'evidence' as const,
        id,
        label: `${t(`evidence.${kind}`)} · ${at(collectedAt)}`,
      })),
    ...attachments
      .filter(({ erasedAt }) => erasedAt === undefined)
      .map(({ id, name }) => ({
        of: 'attachments' as const,
        id,
        label: `${t('evidence.attachment')} · ${name}`,
      })),
    ...communications.sent
      .filter(({ text }) => text !== undefined)
      .map(({ id, sentAt }) => ({
        of: 'communications' as const,
        id,
        label: `${t('evidence.communication')} · ${at(sentAt)}`,
      })),
    ...versions
      .filter(({ text }) => text !== undefined)
      .map(({ version, stage, at: writtenAt }) => ({
        of: 'rcaVersions' as const,
        id: String(version),
        label: `${t('rca.title')} · ${t('rca.version', {
          version: String(version),
        })} (${t(`rca.stage.${stage}`)}) · ${at(writtenAt)}`,
      })),
  ];
  return erasables.map(each => ({ ...each, key: `${each.of} ${each.id}` }));
}
