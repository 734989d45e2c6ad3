import { Organization } from '@messaging-health/backstage-plugin-common';
import { ObservationRequest, SignalSource } from '../ports/SignalSource';

const MINUTE = 60_000;

/** What the contract needs to know of the world that a source is tried in. @public */
export interface SignalSourceFacts {
  /** A source that can answer. */
  source: SignalSource;
  /** A source of the same kind whose outside system is gone. */
  unreachable: SignalSource;
  /** Organizations that have figures between `from` and `to`. */
  organizations: Organization[];
  /** Both on the minute. */
  from: Date;
  to: Date;
  /** Texts that may appear in no answer. */
  secrets: string[];
}

/**
 * What every signal source must hold to. Call it in a test of the module, with a
 * function that makes the facts anew for each test.
 *
 * @public
 */
export function describeSignalSourceContract(
  name: string,
  makeFacts: () => Promise<SignalSourceFacts>,
): void {
  describe(`${name}, as a signal source`, () => {
    let facts: SignalSourceFacts;
    beforeEach(async () => {
      facts = await makeFacts();
    });

    const ask = (
      changes: Partial<ObservationRequest> = {},
      source = facts.source,
    ) =>
      source.observe({
        organizations: facts.organizations,
        from: facts.from,
        to: facts.to,
        signal: new AbortController().signal,
        ...changes,
      });

    const observed = async (changes: Partial<ObservationRequest> = {}) => {
      const answer = await ask(changes);
      if (answer.kind !== 'observed') {
        throw new Error(`Unavailable: ${answer.because.message}`);
      }
      return answer;
    };

    it('has an id in kebab case', () => {
      expect(facts.source.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    });

    it('answers for all organizations in one call, and for nobody else', async () => {
      const { observations } = await observed();
      expect(
        [...new Set(observations.map(item => item.organizationId))].sort(),
      ).toEqual(facts.organizations.map(({ id }) => id).sort());
    });

    it('answers in whole minutes of the interval, each once', async () => {
      const { observations } = await observed();
      const keys = observations.map(({ organizationId, minute }) => {
        expect(minute.getTime() % MINUTE).toBe(0);
        expect(minute >= facts.from && minute < facts.to).toBe(true);
        return `${organizationId} ${minute.toISOString()}`;
      });
      expect(new Set(keys).size).toBe(keys.length);
    });

    it('counts failures as a part of the total, of its own signal', async () => {
      const { observations } = await observed();
      for (const { failed, signal, total } of observations) {
        expect(signal).toBe(facts.source.signal);
        expect(failed).toBeGreaterThanOrEqual(0);
        expect(failed).toBeLessThanOrEqual(total);
      }
    });

    it('says how far it goes, and keeps what it asked', async () => {
      const { observedUpTo, evidence } = await observed();
      expect(observedUpTo.getTime()).toBeLessThanOrEqual(facts.to.getTime());
      expect(evidence.query).not.toBe('');
      expect(evidence.tookMilliseconds).toBeGreaterThanOrEqual(0);
      facts.secrets.forEach(secret =>
        expect(evidence.query).not.toContain(secret),
      );
    });

    it('answers the same when asked again', async () => {
      const first = await observed();
      expect((await observed()).observations).toEqual(first.observations);
    });

    it('has nothing to say about no organization', async () => {
      expect((await observed({ organizations: [] })).observations).toEqual([]);
    });

    it('says why it cannot answer, instead of throwing, and names no secret', async () => {
      const answer = await ask({}, facts.unreachable);
      if (answer.kind !== 'unavailable') {
        throw new Error('An unreachable system gave an answer');
      }
      expect(answer.because.message).not.toBe('');
      facts.secrets.forEach(secret =>
        expect(JSON.stringify(answer)).not.toContain(secret),
      );
    });

    it('is unavailable when the core no longer waits', async () => {
      const answer = await ask({ signal: AbortSignal.abort() });
      expect(answer.kind).toBe('unavailable');
    });
  });
}
