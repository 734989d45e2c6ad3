import { inventOrganization } from '@messaging-health/backstage-plugin-node/testUtils';
import { CrmAnswer } from '../client/CrmDatabase';
import { toObservations } from './toObservations';

const MINUTE = 60_000;
const START = Date.parse('2026-03-01T03:00:00Z');
const one = inventOrganization({ id: 'AAAAAAAA-0000-4000-8000-000000000001' });
const two = inventOrganization({ id: 'aaaaaaaa-0000-4000-8000-000000000002' });

function answer(changes: Partial<CrmAnswer> = {}): CrmAnswer {
  return {
    from: START,
    upTo: START + 10 * MINUTE,
    zerosSince: new Map([[one.id.toLowerCase(), -Infinity]]),
    figures: [],
    query: '',
    tookMilliseconds: 1,
    ...changes,
  };
}

const figure = (minute: number, total: number, failed: number) => ({
  organizationId: one.id.toLowerCase(),
  at: START + minute * MINUTE,
  total,
  failed,
});

function lines(
  given: CrmAnswer,
  wanted: { from?: number; to?: number; step?: number } = {},
) {
  return toObservations(given, {
    signal: 'identity',
    organizations: [one, two],
    from: START + (wanted.from ?? 0) * MINUTE,
    to: START + (wanted.to ?? 3) * MINUTE,
    step: (wanted.step ?? 1) * MINUTE,
  }).map(
    ({ organizationId, minute, total, failed }) =>
      `${organizationId.slice(0, 4)} ${
        (minute.getTime() - START) / MINUTE
      }: ${failed}/${total}`,
  );
}

describe('observations of what the database answered', () => {
  it('have a zero for each step without figures, and nothing of strangers', () => {
    const stranger = { ...figure(1, 5, 5), organizationId: two.id };
    expect(lines(answer({ figures: [figure(1, 3, 2), stranger] }))).toEqual([
      'AAAA 0: 0/0',
      'AAAA 1: 2/3',
      'AAAA 2: 0/0',
    ]);
  });

  it('add up figures of one step, and minutes to longer steps', () => {
    const figures = [figure(1, 1, 1), figure(1, 2, 0), figure(4, 4, 1)];
    expect(lines(answer({ figures }), { to: 10, step: 5 })).toEqual([
      'AAAA 0: 2/7',
      'AAAA 5: 0/0',
    ]);
  });

  it('have no zero where silence means nothing yet', () => {
    const zerosSince = new Map([
      [one.id.toLowerCase(), START + 1.5 * MINUTE],
      [two.id, Infinity],
    ]);
    const figures = [
      figure(0, 1, 0),
      { ...figure(2, 1, 1), organizationId: two.id },
    ];
    expect(lines(answer({ zerosSince, figures }))).toEqual([
      'AAAA 0: 0/1',
      'AAAA 2: 0/0',
      'aaaa 2: 1/1',
    ]);
  });

  it('go no further than the database did, and begin no earlier', () => {
    const partly = answer({
      from: START + 2 * MINUTE,
      upTo: START + 3.5 * MINUTE,
      figures: [figure(1, 1, 1), figure(3, 1, 1), figure(4, 1, 1)],
    });
    expect(lines(partly, { to: 10 })).toEqual(['AAAA 2: 0/0', 'AAAA 3: 1/1']);
    expect(lines(partly, { from: 5, to: 10 })).toEqual([]);
  });
});
