import {
  CORPUS,
  CORPUS_DATA,
  findLeaks,
  MARIA,
} from '../__testUtils__/personalData/corpus';
import { maskDetails, maskForeignData } from './maskDetails';
import { atOnce } from './atOnce';
import { maskPersonalData, maskPersonalDataInSteps } from './maskPersonalData';
import { CHARACTERS_IN_A_STEP } from './Steps';

const KEY = 'an-invented-pseudonym-key';
const mask = (text: string) => maskPersonalData(text, KEY);

/** Words of our own that look like something personal, and are not. */
const OURS = [
  'Contact Chatwoot and tell it',
  'o cliente está ciente da contingência',
  'Switched from V2 to v1 at 24/11/2026 08:00',
  'HTTP 502 2026-03-01T02:00:00Z in 0.123 s from 10.20.30.40:8080',
  'GET /api/v1/executions?status=error&limit=50&includeData=false',
  '@messaging-health/backstage-plugin-node',
  'version 2.40.3, 412 of 6437 (6.4 %)',
  '{"event":"message_created","status":"open","id":7}',
];

describe('the corpus of personal data', () => {
  it.each(CORPUS)('$what leaves nothing in a text', ({ text }) => {
    expect(findLeaks(mask(text))).toEqual([]);
    expect(mask(`before ${text}\nafter`)).toMatch(/^before [^]*\nafter$/);
  });

  it.each(CORPUS)('$what is masked once and for all', ({ text }) => {
    const once = mask(text);
    expect(mask(once)).toBe(once);
  });

  it('leaves nothing in data, whoever wrote them', () => {
    for (const masked of [
      maskDetails(CORPUS_DATA, KEY),
      atOnce(maskForeignData(CORPUS_DATA, KEY)),
      maskDetails({ [MARIA.phone]: { [MARIA.email]: 1 } }, KEY),
    ]) {
      expect(findLeaks(JSON.stringify(masked))).toEqual([]);
    }
  });

  it('shows one person as one in texts, payloads and data', () => {
    const inText = mask(`cliente ${MARIA.name}, ${MARIA.phone}`);
    const [name, phone] = inText.match(/\[\w+:\w+\]/g) ?? [];
    const payload = JSON.stringify(CORPUS_DATA);
    const data = JSON.stringify(atOnce(maskForeignData(CORPUS_DATA, KEY)));
    for (const text of [
      mask(payload),
      mask(JSON.stringify({ payload })),
      data,
    ]) {
      expect(text).toContain(name);
      expect(text).toContain(phone);
    }
    expect(mask('nome: maria das dores inventada')).toBe(`nome: ${name}`);
  });

  it("keeps a workflow's name, and masks a person's", () => {
    const masked = maskDetails(
      {
        workflow: { name: 'v2 of the bakery', active: true },
        contact: { name: MARIA.name, phone: MARIA.phone },
      },
      KEY,
    );
    expect(masked.workflow).toEqual({ name: 'v2 of the bakery', active: true });
    expect(masked.contact).toEqual({
      name: expect.stringMatching(/^\[name:\w{6}\]$/),
      phone: mask(MARIA.phone),
    });
  });

  it.each(OURS)('leaves as it is: %s', text => {
    expect(mask(text)).toBe(text);
  });

  it.each(CORPUS)('$what is found where a slice ends in it', ({ text }) => {
    const item = `\n${text}\n`;
    const masked = mask(item);
    // A slice ends here, and what begins before here is decided by it.
    for (const border of [CHARACTERS_IN_A_STEP, CHARACTERS_IN_A_STEP - 2560]) {
      for (const inside of [2, item.length >> 1, item.length - 2]) {
        const before = '- '.repeat(border).slice(0, border - inside);
        expect(mask(`${before}${item}${before}`)).toBe(
          `${before}${masked}${before}`,
        );
      }
    }
  });

  it.each([
    ...[
      'a',
      '1',
      '"name":"',
      '\\"a\\":\\"',
      '@a',
      'eyJ-',
      'eyJa.',
      '(1',
      '\\"',
    ],
    ...['cliente ', 'cliente Maria ', 'a.', '1-', 'é', 'cookie=', "a:'b\n"],
  ])('takes no more for %j over and over than the length asks for', piece => {
    const lookedAt = (length: number) => {
      const steps = maskPersonalDataInSteps(
        piece.repeat(length / piece.length),
        KEY,
      );
      return [...steps].reduce((sum, step) => sum + step, 0);
    };
    // Some patterns, each over the text once or, for one long find, a few times.
    for (const slices of [4, 40]) {
      const length = slices * CHARACTERS_IN_A_STEP;
      expect(lookedAt(length)).toBeLessThan(20 * length);
    }
  });
});
