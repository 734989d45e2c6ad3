import {
  Observation,
  Organization,
} from '@messaging-health/backstage-plugin-common';
import {
  ObservationRequest,
  SignalSource,
  SourceAnswer,
} from '../ports/SignalSource';

const MINUTE = 60_000;
const STEP = 5 * MINUTE;

/** Figures by organization and step of 5 min. */
function sumByStep(observations: Observation[]): Record<string, number[]> {
  const sums: Record<string, number[]> = {};
  for (const { organizationId, minute, total, failed } of observations) {
    const step = Math.floor(minute.getTime() / STEP);
    const key = `${organizationId} ${step}`;
    const [totals, failures] = sums[key] ?? [0, 0];
    sums[key] = [totals + total, failures + failed];
  }
  return sums;
}

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

function ask(
  facts: SignalSourceFacts,
  changes: Partial<ObservationRequest> = {},
  source: SignalSource = facts.source,
): Promise<SourceAnswer> {
  return source.observe({
    organizations: facts.organizations,
    from: facts.from,
    to: facts.to,
    stepMilliseconds: MINUTE,
    signal: new AbortController().signal,
    ...changes,
  });
}

async function observed(
  facts: SignalSourceFacts,
  changes: Partial<ObservationRequest> = {},
) {
  const answer = await ask(facts, changes);
  if (answer.kind !== 'observed') {
    throw new Error(`Unavailable: ${answer.because.message}`);
  }
  return answer;
}

/**
 * What every signal source must hold to, by name. A module's test goes through all
 * of them, with facts made anew for each:
 *
 * ```ts
 * it.each(Object.entries(signalSourceContract))('%s', async (_name, expectIt) => {
 *   await expectIt(await makeFacts());
 * });
 * ```
 *
 * @public
 */
export const signalSourceContract: Record<
  string,
  (facts: SignalSourceFacts) => Promise<void>
> = {
  'has an id in kebab case': async ({ source }) => {
    expect(source.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  },

  'answers for all organizations in one call, and for nobody else':
    async facts => {
      const { observations } = await observed(facts);
      expect(
        [...new Set(observations.map(item => item.organizationId))].sort(),
      ).toEqual(facts.organizations.map(({ id }) => id).sort());
    },

  'answers in whole minutes of the interval, each once': async facts => {
    const { observations } = await observed(facts);
    const keys = new Set<string>();
    for (const { organizationId, minute } of observations) {
      expect(minute.getTime() % MINUTE).toBe(0);
      expect(minute >= facts.from && minute < facts.to).toBe(true);
      keys.add(`${organizationId} ${minute.toISOString()}`);
    }
    expect(keys.size).toBe(observations.length);
  },

  'counts failures as a part of the total, of its own signal': async facts => {
    const { observations } = await observed(facts);
    for (const { failed, signal, total } of observations) {
      expect(signal).toBe(facts.source.signal);
      expect(failed).toBeGreaterThanOrEqual(0);
      expect(failed).toBeLessThanOrEqual(total);
    }
  },

  'says how far it goes, and keeps what it asked': async facts => {
    const { observedUpTo, evidence } = await observed(facts);
    expect(observedUpTo.getTime()).toBeLessThanOrEqual(facts.to.getTime());
    expect(evidence.query).not.toBe('');
    expect(evidence.tookMilliseconds).toBeGreaterThanOrEqual(0);
    facts.secrets.forEach(secret =>
      expect(evidence.query).not.toContain(secret),
    );
  },

  'answers the same when asked again': async facts => {
    const first = await observed(facts);
    expect((await observed(facts)).observations).toEqual(first.observations);
  },

  'has nothing to say about no organization': async facts => {
    const { observations } = await observed(facts, { organizations: [] });
    expect(observations).toEqual([]);
  },

  'says why it cannot answer, instead of throwing, and names no secret':
    async facts => {
      const answer = await ask(facts, {}, facts.unreachable);
      if (answer.kind !== 'unavailable') {
        throw new Error('An unreachable system gave an answer');
      }
      expect(answer.because.message).not.toBe('');
      facts.secrets.forEach(secret =>
        expect(JSON.stringify(answer)).not.toContain(secret),
      );
    },

  'gives the same figures in longer steps, where it keeps a history':
    async facts => {
      if (!facts.source.keepsHistory) {
        return;
      }
      const from = new Date(Math.ceil(facts.from.getTime() / STEP) * STEP);
      const to = new Date(Math.floor(facts.to.getTime() / STEP) * STEP);
      const byMinute = await observed(facts, { from, to });
      const bySteps = await observed(facts, {
        from,
        to,
        stepMilliseconds: STEP,
      });
      expect(to.getTime() - from.getTime()).toBeGreaterThanOrEqual(STEP);
      expect(sumByStep(bySteps.observations)).toEqual(
        sumByStep(byMinute.observations),
      );
      bySteps.observations.forEach(({ minute }) =>
        expect(minute.getTime() % STEP).toBe(0),
      );
    },

  'is unavailable when the core no longer waits': async facts => {
    const answer = await ask(facts, { signal: AbortSignal.abort() });
    expect(answer.kind).toBe('unavailable');
  },
};
