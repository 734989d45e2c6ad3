import canonicalize from 'canonicalize';
import { canonicalJson } from './canonicalJson';

describe('canonicalJson', () => {
  it.each([
    [
      { b: 1, a: [2, { d: null, c: 'é' }] },
      '{"a":[2,{"c":"é","d":null}],"b":1}',
    ],
    [{ n: 1e21, m: 0.1, z: -0 }, '{"m":0.1,"n":1e+21,"z":0}'],
    ['\u20ac$\u000F\nA\'B"\\', '"€$\\u000f\\nA\'B\\"\\\\"'],
    [{ absent: undefined, there: true }, '{"there":true}'],
    [[], '[]'],
    [{}, '{}'],
  ])('gives the one text of %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('writes what RFC 8785 shows in its section 3.2', () => {
    expect(
      canonicalJson({
        numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27],
        string: '\u20ac$\u000F\nA\'B"\\\\"/',
        literals: [null, true, false],
      }),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units, as the RFC shows', () => {
    const keys = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson([keys]))[0])).toEqual([
      'One',
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it.each([
    [0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [0.000001, '0.000001'],
    [333333333.3333332, '333333333.3333332'],
    [-0.0000033333333333333333, '-0.0000033333333333333333'],
  ])("writes the RFC's number %p", (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  it('agrees with the implementation of the RFC by its authors', () => {
    const value = {
      text: ['"', '\\', '\u0001', '\u2028', '😀', 'plain'],
      deep: { z: { y: [{ x: 1.5e-7 }] }, a: '' },
    };
    expect(canonicalJson(value)).toBe(canonicalize(value));
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
    expect(() => canonicalJson(NaN)).toThrow();
    expect(() => canonicalJson({ a: 10n })).toThrow(TypeError);
  });
});
