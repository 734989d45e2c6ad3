import { Organization } from '@messaging-health/backstage-plugin-common';
import {
  EvidenceAnswer,
  EvidenceOffer,
  EvidenceSource,
} from '../ports/EvidenceSource';

/** What the contract needs to know of the world that a source is tried in. @public */
export interface EvidenceSourceFacts {
  /** A source that can answer. */
  source: EvidenceSource;
  /** The same kind of source whose outside system is gone; left out for a source that asks none. */
  unreachable?: EvidenceSource;
  /** There are at least two items of each offer about it between `from` and `to`. */
  organization: Organization;
  /** An organization that nothing is known of. */
  stranger: Organization;
  from: Date;
  to: Date;
  /** Texts that may appear in no answer. */
  secrets: string[];
}

const LIMIT = 50;

function ask(
  facts: EvidenceSourceFacts,
  offer: EvidenceOffer,
  changes: {
    source?: EvidenceSource;
    organization?: Organization;
    limit?: number;
    to?: Date;
    signal?: AbortSignal;
  } = {},
): Promise<EvidenceAnswer> {
  const { source = facts.source, ...rest } = changes;
  return source.collect({
    organization: facts.organization,
    offer,
    from: facts.from,
    to: facts.to,
    limit: LIMIT,
    signal: new AbortController().signal,
    ...rest,
  });
}

async function eachOffer(
  facts: EvidenceSourceFacts,
  check: (offer: EvidenceOffer) => Promise<void>,
): Promise<void> {
  for (const offer of facts.source.offers) {
    await check(offer);
  }
}

const spansTime = ({ kind }: EvidenceOffer) =>
  kind === 'error-lines' || kind === 'detection-figures';

async function hasIdAndOffers({ source }: EvidenceSourceFacts) {
  expect(source.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  const offers = source.offers.map(offer => JSON.stringify(offer));
  expect(offers.length).toBeGreaterThan(0);
  expect(new Set(offers).size).toBe(offers.length);
}

async function answersWhatItOffers(facts: EvidenceSourceFacts) {
  await eachOffer(facts, async offer => {
    const answer = await ask(facts, offer);
    expect(answer.items.length).toBeGreaterThanOrEqual(2);
    expect(answer.total).toBeGreaterThanOrEqual(answer.items.length);
    expect(answer.query).not.toBe('');
    expect(answer.question?.text).not.toBe('');
    expect(answer.query ?? answer.question).toBeDefined();
    answer.items.forEach(({ text }) => expect(text).not.toBe(''));
  });
}

async function keepsToTheLimit(facts: EvidenceSourceFacts) {
  await eachOffer(facts, async offer => {
    const whole = await ask(facts, offer);
    const { items, total } = await ask(facts, offer, { limit: 1 });
    expect(items).toEqual(whole.items.slice(0, 1));
    expect(total).toBeGreaterThan(1);
  });
}

async function keepsToTheInterval(facts: EvidenceSourceFacts) {
  await eachOffer(facts, async offer => {
    if (!spansTime(offer)) {
      return;
    }
    const { items } = await ask(facts, offer);
    const times = items.map(({ at }) => at?.getTime() ?? NaN);
    times.forEach(time => {
      expect(time).toBeGreaterThanOrEqual(facts.from.getTime());
      expect(time).toBeLessThan(facts.to.getTime());
    });
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const before = await ask(facts, offer, { to: facts.from });
    expect(before.items).toEqual([]);
  });
}

async function keepsOrganizationsApart(facts: EvidenceSourceFacts) {
  await eachOffer(facts, async offer => {
    const own = await ask(facts, offer);
    const texts = own.items.map(({ text }) => text);
    // A stranger may be refused; it is never given what is somebody else's.
    const foreign = await ask(facts, offer, {
      organization: facts.stranger,
    }).catch(() => ({ items: [] }));
    foreign.items.forEach(({ text }) => expect(texts).not.toContain(text));
  });
}

async function namesNoSecret(facts: EvidenceSourceFacts) {
  await eachOffer(facts, async offer => {
    const answer = JSON.stringify(await ask(facts, offer));
    facts.secrets.forEach(secret => expect(answer).not.toContain(secret));
  });
}

async function saysWhyItCannot(facts: EvidenceSourceFacts) {
  await eachOffer(facts, async offer => {
    const { unreachable: source } = facts;
    if (!source) {
      return;
    }
    const error = await ask(facts, offer, { source }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).not.toMatch(/^\w*Error:? *$/);
    facts.secrets.forEach(secret =>
      expect(String(error)).not.toContain(secret),
    );
  });
}

async function stopsWhenAborted(facts: EvidenceSourceFacts) {
  await eachOffer(facts, async offer => {
    await expect(
      ask(facts, offer, { signal: AbortSignal.abort() }),
    ).rejects.toThrow();
  });
}

/**
 * What every source of evidence must hold to, by name; used like `signalSourceContract`.
 *
 * @public
 */
export const evidenceSourceContract: Record<
  string,
  (facts: EvidenceSourceFacts) => Promise<void>
> = {
  'has an id in kebab case and offers something once': hasIdAndOffers,
  'answers what it offers, counted, with the question behind it':
    answersWhatItOffers,
  'gives no more than it is asked for, and says how many there are':
    keepsToTheLimit,
  'keeps to the interval, newest first': keepsToTheInterval,
  'tells nothing of one organization to another': keepsOrganizationsApart,
  'names no secret': namesNoSecret,
  'says why it cannot answer, and names no secret': saysWhyItCannot,
  'does not answer once the core no longer waits': stopsWhenAborted,
};
