import { say } from '@messaging-health/backstage-plugin-common';
import { MeasurePoint, Measurement, MeasureRun } from './Measurement';
import { minutesOf } from './readFigures';

/** The flow gathers messages before it writes: a younger link may still get its contact. */
const SETTLE_MILLISECONDS = 120_000;
/** Messages that are looked through for conversations without a link. */
const MOST_MESSAGES = 200;
/** Conversations that a sentence names. */
const MOST_NAMES = 10;

async function sumLinks(run: MeasureRun, span: { since: Date; until: Date }) {
  const counts = await run.platforms.crm
    .get()
    .countLinks(run.watched.organization, span, run.signal);
  return counts.reduce(
    (sum, { total, withoutContact }) => ({
      total: sum.total + total,
      withoutContact: sum.withoutContact + withoutContact,
    }),
    { total: 0, withoutContact: 0 },
  );
}

/** Conversations that customers wrote in, and those of them that the CRM has no contact for. */
async function listUnlinked(
  { watched: { organization }, platforms, signal }: MeasureRun,
  { since, until }: { since: Date; until: Date },
): Promise<{ conversations: number; missing: number[] }> {
  const { messages } = await platforms.inbox
    .get()
    .listIncoming(organization, { since, until, limit: MOST_MESSAGES, signal });
  const conversationIds = [
    ...new Set(messages.map(({ conversationId }) => conversationId)),
  ];
  if (conversationIds.length === 0) {
    return { conversations: 0, missing: [] };
  }
  const { links } = await platforms.crm
    .get()
    .findTraces(
      organization,
      { conversationIds, identities: [], since },
      signal,
    );
  const linked = new Set(
    links.flatMap(({ contactId, conversationId }) =>
      contactId ? [conversationId] : [],
    ),
  );
  return {
    conversations: conversationIds.length,
    missing: conversationIds.filter(id => !linked.has(id)),
  };
}

/** §4.2: new conversations are linked in the CRM, and so is whatever customers write in. */
export const measureLinks: MeasurePoint = async run => {
  const span = {
    since: run.from,
    until: new Date(run.until.getTime() - SETTLE_MILLISECONDS),
  };
  if (span.until <= span.since) {
    return {
      state: 'open',
      statement: say('watch.point.too-early', {
        seconds: SETTLE_MILLISECONDS / 1000,
      }),
    };
  }
  const { total, withoutContact } = await sumLinks(run, span);
  const { conversations, missing } = await listUnlinked(run, span);
  return {
    ...judge({ total, withoutContact, conversations, missing }, minutesOf(run)),
    figures: {
      newLinks: total,
      withoutContact,
      conversations,
      withoutLink: missing.length,
    },
  };
};

function judge(
  {
    total,
    withoutContact,
    conversations,
    missing,
  }: {
    total: number;
    withoutContact: number;
    conversations: number;
    missing: number[];
  },
  minutes: number,
): Measurement {
  if (withoutContact > 0) {
    return {
      state: 'fails',
      statement: say('watch.point.links.without-contact', {
        total,
        withoutContact,
        minutes,
      }),
    };
  }
  if (missing.length > 0) {
    const named = missing.slice(0, MOST_NAMES).join(', ');
    return {
      state: 'fails',
      statement: say('watch.point.links.missing', {
        missing: missing.length,
        conversations: missing.length > MOST_NAMES ? `${named}, …` : named,
      }),
    };
  }
  return total + conversations === 0
    ? {
        state: 'open',
        statement: say('watch.point.links.none', { minutes }),
      }
    : {
        state: 'holds',
        statement: say('watch.point.links.linked', {
          total,
          conversations,
          minutes,
        }),
      };
}
