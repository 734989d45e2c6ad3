import {
  EvidenceKind,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { EvidenceAnswer } from '@messaging-health/backstage-plugin-node';
import { toTimestamp } from '../../database';
import { Collection } from './store/collectionRow';

/** What a collection leaves in the record. */
export interface Collected {
  kind: EvidenceKind;
  statement: Statement;
  content: Record<string, unknown>;
}

function describeOffer({ offer, source, moment, from, to }: Collection) {
  return {
    source: source ?? null,
    ...('about' in offer ? { about: offer.about } : {}),
    moment,
    from: toTimestamp(from),
    to: toTimestamp(to),
  };
}

/** What a source answered. Lines beyond `limit` are left out, whatever the source thought of it. */
export function describeAnswer(
  collection: Collection,
  answer: EvidenceAnswer,
  limit: number,
): Collected {
  const { offer, source = '' } = collection;
  const items = answer.items.slice(0, limit);
  const words = { source, shown: items.length, total: answer.total };
  const statement =
    offer.kind === 'error-lines'
      ? say(`evidence.lines.${offer.about}`, words)
      : say(`evidence.${offer.kind}`, words);
  return {
    kind: offer.kind,
    statement,
    content: {
      ...describeOffer(collection),
      ...(answer.query === undefined ? {} : { query: answer.query }),
      ...(answer.question ? { question: answer.question } : {}),
      total: answer.total,
      ...(answer.isLowerBound ? { isLowerBound: true } : {}),
      shown: items.length,
      ...(answer.limitation ? { limitation: answer.limitation } : {}),
      items: items.map(({ at, ...item }) => ({
        ...(at ? { at: toTimestamp(at) } : {}),
        ...item,
      })),
    },
  };
}

/** That a source did not answer, and why. */
export function describeSilence(
  collection: Collection,
  because: string,
): Collected {
  const { offer, source } = collection;
  const statement = sayWhy(collection, because);
  return {
    kind: 'source-silent',
    statement,
    content: {
      ...describeOffer(collection),
      askedFor: offer.kind,
      because: source === undefined ? statement.text : because,
      attempts: collection.attempts,
    },
  };
}

function sayWhy({ offer, source }: Collection, cause: string): Statement {
  if (offer.kind !== 'error-lines') {
    const words = { source: source ?? '', cause };
    return say(`evidence.silent.${offer.kind}`, words);
  }
  return source === undefined
    ? say(`evidence.no-source.${offer.about}`)
    : say(`evidence.silent.${offer.about}`, { source, cause });
}
