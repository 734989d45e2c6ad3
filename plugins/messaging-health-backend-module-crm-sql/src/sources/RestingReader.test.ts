import {
  UpstreamError,
  UpstreamProblem,
} from '@messaging-health/backstage-plugin-node';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { CrmAnswer } from '../client/CrmDatabase';
import { Span } from '../client/CrmQuestion';
import { RestingReader } from './RestingReader';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.parse('2026-03-01T03:00:00Z');

describe('RestingReader', () => {
  let clock: FakeClock;
  let asked: Span[];
  let reader: RestingReader;
  /** How long the database takes for each answer; a problem is its answer. */
  let takes: number;
  let problem: UpstreamProblem | undefined;
  const { signal } = new AbortController();

  beforeEach(() => {
    clock = new FakeClock(new Date(START));
    asked = [];
    takes = 2_000;
    problem = undefined;
    reader = new RestingReader(async span => {
      asked.push(span);
      await clock.sleep(takes);
      if (problem) {
        throw new UpstreamError(problem);
      }
      const answer: CrmAnswer = {
        from: span.from,
        upTo: Math.min(span.to, clock.now().getTime()),
        zerosSince: new Map(),
        figures: [],
        query: '',
        tookMilliseconds: takes,
      };
      return answer;
    }, clock);
  });

  const settle = () => new Promise(resolve => setImmediate(resolve));

  async function pass(milliseconds: number) {
    await settle();
    clock.advance(milliseconds);
    await settle();
  }

  /** The present: the last ten minutes, by the minute. */
  const live = (changes: Partial<Span> = {}): Span => {
    const now = Math.floor(clock.now().getTime() / MINUTE) * MINUTE;
    return {
      organizationIds: ['one', 'two'],
      from: now - 10 * MINUTE,
      to: now,
      step: MINUTE,
      ...changes,
    };
  };
  const weekPast = (week = 1) =>
    live({
      from: START - week * 168 * HOUR,
      to: START - (week - 1) * 168 * HOUR,
      step: 5 * MINUTE,
    });

  async function ask(span: Span): Promise<CrmAnswer> {
    const answer = reader.read(span, signal);
    await pass(takes);
    return answer;
  }

  it('leaves the database alone ten times as long as it took, and answers what it knows', async () => {
    const first = await ask(live());
    clock.advance(19_999);
    expect(await reader.read(live(), signal)).toBe(first);
    expect(asked).toHaveLength(1);

    clock.advance(1);
    const second = await ask(live());
    expect(second).not.toBe(first);
    expect(asked).toHaveLength(2);
  });

  it('asks at most every eleventh second of the database, however often it is asked', async () => {
    const answers: Array<Promise<CrmAnswer>> = [];
    for (let second = 0; second < 220; second++) {
      answers.push(reader.read(live(), signal));
      await pass(1_000);
    }
    await Promise.all(answers);
    expect(asked).toHaveLength(10);
  });

  it('answers longer steps from the minutes that it knows', async () => {
    const known = await ask(live());
    const steps = live({ from: live().from, step: 5 * MINUTE });
    expect(await reader.read(steps, signal)).toBe(known);
  });

  it.each([
    ['about weeks past', () => weekPast()],
    ['about more minutes', () => live({ from: START - HOUR })],
    ['about another organization', () => live({ organizationIds: ['three'] })],
    [
      'about minutes that came since',
      () => live({ from: START + MINUTE, to: START + 2 * MINUTE }),
    ],
  ])('has a question %s wait for the end of the rest', async (_what, span) => {
    await ask(live());
    const waiting = reader.read(span(), signal);
    await pass(19_999);
    expect(asked).toHaveLength(1);
    await pass(1);
    expect(asked).toHaveLength(2);
    await pass(takes);
    expect((await waiting).from).toBe(span().from);
  });

  it('goes on about the present while it reads weeks past, which rest in between', async () => {
    const present = await ask(live());
    for (let week = 1; week <= 5; week++) {
      const past = reader.read(weekPast(6 - week), signal);
      await pass(10_000);
      expect(await reader.read(live(), signal)).toBe(present);
      await pass(10_000);
      expect(await reader.read(live(), signal)).toBe(present);
      await pass(takes);
      await past;
      expect(asked).toHaveLength(1 + week);
    }
  });

  it('answers questions that come together in one turn, one after the other, and then rests for both', async () => {
    const one = reader.read(live(), signal);
    const other = reader.read(live({ organizationIds: ['three'] }), signal);
    await settle();
    expect(asked).toHaveLength(1);
    await pass(takes);
    expect(asked).toHaveLength(2);
    await pass(takes);
    await Promise.all([one, other]);

    const further = reader.read(weekPast(), signal);
    await pass(39_999);
    expect(asked).toHaveLength(2);
    await pass(1);
    expect(asked).toHaveLength(3);
    await pass(takes);
    await further;
  });

  it('says that it rests, where the caller waits no longer', async () => {
    await ask(live());
    const caller = new AbortController();
    const waiting = reader.read(weekPast(), caller.signal);
    await pass(5_000);
    caller.abort();
    await expect(waiting).rejects.toMatchObject({
      problem: {
        kind: 'rate-limited',
        message: expect.stringContaining('rests for another 15 s'),
        retryable: true,
      },
    });
    expect(asked).toHaveLength(1);
  });

  it('repeats a failure while the database rests from it, then asks again', async () => {
    await ask(live());
    clock.advance(20_000);
    problem = {
      system: 'crm-sql',
      kind: 'timeout',
      message: 'too slow',
      retryable: true,
    };
    const [failing] = await Promise.all([
      reader.read(live(), signal).catch((error: Error) => error),
      pass(takes),
    ]);
    expect(failing).toMatchObject({ message: 'too slow' });

    clock.advance(10_000);
    await expect(reader.read(live(), signal)).rejects.toThrow('too slow');
    expect(asked).toHaveLength(2);

    clock.advance(10_000);
    problem = undefined;
    await ask(live());
    expect(asked).toHaveLength(3);
  });
});
