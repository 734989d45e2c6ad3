import { judgeServing } from './judgeServing';

const LIVE = { active: true, served: true };
const OFF = { active: false, served: false };
/** Inactive on a path that the other one serves. */
const SHARED = { active: false, served: true };

describe('judgeServing', () => {
  it.each([
    [LIVE, OFF, 'v2'],
    [OFF, LIVE, 'fallback'],
    [SHARED, LIVE, 'fallback'],
    [LIVE, SHARED, 'v2'],
    [OFF, OFF, 'nothing'],
    // n8n's claim alone serves nobody.
    [OFF, { active: true, served: false }, 'nothing'],
    [LIVE, LIVE, 'unknown'],
    [{}, LIVE, 'unknown'],
    [OFF, { active: true }, 'unknown'],
    [{}, {}, 'unknown'],
  ] as const)('v2 %j and fallback %j: %s', (v2, fallback, serving) => {
    expect(judgeServing({ v2, fallback })).toBe(serving);
  });
});
