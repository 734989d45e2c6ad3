import {
  Evidence,
  sourceQuestionSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { Block, Fact } from '../DossierDocument';
import { DossierWording } from '../DossierWording';

/** What a source gave, and what it was asked. */
const collectedSchema = sourceQuestionSchema.extend({
  items: z.array(z.unknown()),
});

/** What a source was asked: in the reader's language, and as it was sent. Nothing of evidence that no source gave. */
export function askedBlocks(
  { content }: Evidence,
  wording: DossierWording,
): Block[] {
  const collected = collectedSchema.safeParse(content).data;
  if (!collected) {
    return [];
  }
  const { query, question, limitation } = collected;
  const facts: Fact[] = [];
  if (question) {
    facts.push({
      label: wording.title('asked'),
      value: wording.say(question),
    });
  }
  if (limitation) {
    facts.push({
      label: wording.title('limitation'),
      value:
        typeof limitation === 'string' ? limitation : wording.say(limitation),
    });
  }
  const sent: Block[] = query
    ? [
        { type: 'paragraph', text: wording.title('sent') },
        { type: 'code', text: query },
      ]
    : [];
  const recorded = {
    type: 'paragraph',
    text: wording.title('recorded'),
  } as const;
  return [
    ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
    ...sent,
    ...(facts.length + sent.length > 0 ? [recorded] : []),
  ];
}
