import {
  CORPUS,
  CORPUS_DATA,
  findLeaks,
  MARIA,
} from '../__testUtils__/personalData/corpus';
import { maskDetails, maskForeignData } from './maskDetails';
import { maskPersonalData } from './maskPersonalData';

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
      maskForeignData(CORPUS_DATA, KEY),
      maskDetails({ [MARIA.phone]: { [MARIA.email]: 1 } }, KEY),
    ]) {
      expect(findLeaks(JSON.stringify(masked))).toEqual([]);
    }
  });

  it('shows one person as one in texts, payloads and data', () => {
    const inText = mask(`cliente ${MARIA.name}, ${MARIA.phone}`);
    const [name, phone] = inText.match(/\[\w+:\w+\]/g) ?? [];
    const payload = JSON.stringify(CORPUS_DATA);
    const data = JSON.stringify(maskForeignData(CORPUS_DATA, KEY));
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

  it.each(['a', '1', '"name":"', '@a', 'eyJ-', '(1', '\\"', 'cliente ', 'a.'])(
    'takes no longer for %j over and over than the length asks for',
    piece => {
      const lasts = (length: number) => {
        const text = piece.repeat(length / piece.length);
        const begun = process.cpuUsage();
        mask(text);
        return process.cpuUsage(begun).user;
      };
      lasts(20_000);
      // Quadratic, it would be a hundredfold.
      const short = Math.max(lasts(20_000), 5_000);
      expect(lasts(200_000) / short).toBeLessThan(40);
    },
  );
});
