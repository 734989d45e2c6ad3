import { maskPersonalData } from './maskPersonalData';

const KEY = 'an-invented-pseudonym-key';
const mask = (text: string) => maskPersonalData(text, KEY);

/** Nobody's numbers and addresses. */
const MASKED: Array<[string, string, RegExp]> = [
  ['E.164', 'call +5511999990001 now', /^call \[phone:[0-9a-f]{6}\] now$/],
  ['E.164, spaced', '+55 (11) 99999-0001', /^\[phone:[0-9a-f]{6}\]$/],
  ['another country', '+1 202-555-0143', /^\[phone:[0-9a-f]{6}\]$/],
  ['Brazilian mobile', 'tel. (11) 99999-0001.', /^tel\. \[phone:\w{6}\]\.$/],
  ['Brazilian landline', '11 3333-0001', /^\[phone:\w{6}\]$/],
  ['without area code', '99999-0001', /^\[phone:\w{6}\]$/],
  ['bare digits of a phone', '5511999990001', /^\[phone:\w{6}\]$/],
  ['WhatsApp id', '5511999990001@s.whatsapp.net', /^\[phone:\w{6}\]$/],
  ['WhatsApp group', '120363000000000001@g.us', /^\[phone:\w{6}\]$/],
  ['Instagram id', 'ig 17841400000000001', /^ig \[number:\w{6}\]$/],
  ['eight digits', '12345678', /^\[number:\w{6}\]$/],
  ['digits inside a word', 'tel5511999990001x', /^tel\[phone:\w{6}\]x$/],
  ['e-mail', 'Fulana.Inventada@example.test', /^\[email:\w{6}\]$/],
  ['CPF', 'CPF 000.000.001-91', /^CPF \[document:\w{6}\]$/],
  ['bearer token', 'sent Bearer abc.def-123456', /^sent \[secret\]$/],
  ['a header', 'Authorization: Bearer abc.def-123456', /^\[secret\]$/],
  ['api key', 'api_key=abcd1234efgh', /^\[secret\]$/],
  ['api access token', '{"api_access_token":"abc123def"}', /\[secret\]/],
  ['JWT', 'eyJhbGciOiJub25lIn0.eyJhIjoxfQ.sig', /^\[secret\]$/],
  [
    'JWT, cut off',
    'is eyJhbGciOiJub25lIn0.eyJh. Then',
    /^is \[secret\]\. Then$/,
  ],
  ['JWE', 'eyJhbGciOiJkaXIifQ..aXY.dGV4dA.dGFn', /^\[secret\]$/],
];

const KEPT: Array<[string, string]> = [
  ['a UUID', '00000000-0000-4000-8000-000000000001'],
  ['an instant', '2026-11-24T00:11:22.333Z'],
  ['a date', 'from 2026-11-24 to 2026-11-25'],
  ['a digest', `sha256 ${'0a1b2c3d'.repeat(8)}`],
  ['an incident', 'INC-000042'],
  ['figures', '412 of 6437 requests failed (6.4 %)'],
  ['an entity', 'group:default/cantina-aurora'],
  ['an address with a port', 'http://127.0.0.1:7612/webhook/agente/x'],
  ['seven digits', '1234567'],
];

describe('maskPersonalData', () => {
  it.each(MASKED)('masks %s', (_, text, expected) => {
    expect(mask(text)).toMatch(expected);
  });

  it.each(KEPT)('leaves %s as it is', (_, text) => {
    expect(mask(text)).toBe(text);
  });

  it('gives one person one pseudonym, however the number is written', () => {
    const spellings = [
      '+5511999990001',
      '+55 (11) 99999-0001',
      '(11) 99999-0001',
      '5511999990001',
      '5511999990001@s.whatsapp.net',
    ];
    expect(new Set(spellings.map(mask)).size).toBe(1);
  });

  it('tells two people apart', () => {
    expect(mask('+5511999990001')).not.toBe(mask('+5511999990002'));
  });

  it('gives another pseudonym under another key', () => {
    expect(maskPersonalData('a@example.test', 'another-invented-key')).not.toBe(
      mask('a@example.test'),
    );
  });

  it('changes nothing in what is masked already', () => {
    const once = mask('from +5511999990001 and a@example.test');
    expect(mask(once)).toBe(once);
  });
});
