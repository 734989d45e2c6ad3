import { canonicalJson } from './canonicalJson';

describe('canonicalJson', () => {
  it.each([
    [
      { b: 1, a: [2, { d: null, c: 'é' }] },
      '{"a":[2,{"c":"é","d":null}],"b":1}',
    ],
    [{ n: 1e21, m: 0.1, z: -0 }, '{"m":0.1,"n":1e+21,"z":0}'],
    ['\u20ac$\u000F\nA\'B"\\', '"€$\\u000f\\nA\'B\\"\\\\"'],
  ])('gives the one text of %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
    expect(() => canonicalJson(NaN)).toThrow();
  });
});
