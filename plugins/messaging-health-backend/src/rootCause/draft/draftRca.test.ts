import {
  findCitations,
  Incident,
  RECORD_LANGUAGES,
  say,
} from '@messaging-health/backstage-plugin-common';
import { maskPersonalData } from '../../timeline';
import { inventIncident } from '../__testUtils__/inventIncident';
import { draftRca } from './draftRca';

const LONGEST_RCA = 100_000;
const INCIDENTS = Array.from({ length: 120 }, (_, seed) => seed);
const isHeading = (line: string) => /^#{1,2} /.test(line);
const sentencesOf = (text: string) =>
  text.split('\n').filter(line => line.trim() !== '' && !isHeading(line));
/** What stands before the citations at the end of a line. */
const wordsOf = (line: string) =>
  line.replace(/(?: \[(?:#\d+|E:[0-9a-f-]+)\])+$/, '');

function incidentWith(change: Partial<Incident>): Incident {
  return { ...inventIncident(1, 3), hypotheses: [], clocks: [], ...change };
}

describe.each(RECORD_LANGUAGES)('A drafted analysis in %s', language => {
  it('cites in each sentence, and only what the record holds, for any incident', () => {
    for (const seed of INCIDENTS) {
      const incident = inventIncident(seed);
      const sentences = sentencesOf(draftRca(incident, language));
      expect(sentences.length > 0).toBe(incident.timeline.length > 0);
      for (const sentence of sentences) {
        expect(wordsOf(sentence)).not.toBe(sentence);
        const { entries, evidence } = findCitations(sentence);
        expect(entries.length + evidence.length).toBeGreaterThan(0);
        for (const entry of entries) {
          expect(incident.timeline[entry - 1]?.sequence).toBe(entry);
        }
        for (const id of evidence) {
          expect(incident.evidence.map(item => item.id)).toContain(id);
        }
      }
    }
  });

  it('lets nothing that people wrote cite, link, format or begin a line', () => {
    for (const seed of INCIDENTS) {
      const text = draftRca(inventIncident(seed), language);
      for (const words of sentencesOf(text).map(wordsOf)) {
        expect(findCitations(words)).toEqual({ entries: [], evidence: [] });
        expect(words).not.toMatch(/(?<!\\)[<>|`]/);
        expect(words).not.toMatch(
          /(?<!\\)\](?=\()|(?<!\\):\/\/|[\p{Cc}\u202e]/u,
        );
      }
      expect(text.match(/^# /gm)).toHaveLength(1);
      expect(text.match(/^## /gm)).toHaveLength(8);
    }
  });

  it('is the same for the same record, can be stored, and leaves no word to be filled in', () => {
    for (const seed of INCIDENTS) {
      const incident = inventIncident(seed);
      const text = draftRca(incident, language);
      expect(draftRca(incident, language)).toBe(text);
      expect(text).not.toContain('{{');
      expect(text.length).toBeLessThan(LONGEST_RCA);
    }
  });

  it('can be stored of a long incident, too, and says what is left out', () => {
    const text = draftRca(inventIncident(7, 5_000), language);
    expect(text.length).toBeLessThan(LONGEST_RCA);
    expect(text).toMatch(
      language === 'pt'
        ? /- \d+ registros entre estes dois ficaram fora/
        : /- \d+ entries between these two are left out/,
    );
  });

  it('is left as it is when it is masked to be stored', () => {
    const text = draftRca(incidentWith({ timeline: [] }), language);
    expect(maskPersonalData(text, 'an-invented-key')).toBe(text);
    const whole = draftRca(
      incidentWith({
        organizationTitle: 'Padaria Imaginária',
        timeline: inventIncident(2, 1).timeline.map(entry => ({
          ...entry,
          statement: say('incident.restored'),
        })),
      }),
      language,
    );
    expect(maskPersonalData(whole, 'an-invented-key')).toBe(whole);
  });
});

describe('What a draft says', () => {
  const restored = {
    status: 'mitigated',
    organizationTitle: 'Padaria Imaginária',
    onsetAt: '2026-03-01T03:00:00.000Z',
    detectedAt: '2026-03-01T03:15:00.000Z',
    decidedAt: '2026-03-01T03:16:00.000Z',
    restoredAt: '2026-03-01T04:20:00.000Z',
  } as const;

  it('gives its figures: how long, and how many messages were lost', () => {
    const text = draftRca(
      incidentWith({
        ...restored,
        evidence: [
          {
            id: '30000000-0000-4000-8000-000000000009',
            incident: 'INC-000042',
            kind: 'switch-report',
            collectedAt: '2026-03-01T03:20:00.000Z',
            collectedBy: { type: 'system', replica: 'replica-1' },
            content: {
              from: '2026-03-01T03:18:00.000Z',
              to: '2026-03-01T03:19:00.000Z',
              ...{ received: 12, executed: 9, lost: 3, conversations: [] },
            },
          },
        ],
      }),
      'en',
    );
    expect(text).toContain('it lasted 1 hour and 20 minutes.');
    expect(text).toContain('1 minute after detection.');
    expect(text).toContain(
      '12 messages came in, 9 executions began, and up to 3 messages were taken by no flow. [E:30000000-0000-4000-8000-000000000009]',
    );
    expect(text).toContain('2026-03-01 03:15:00 UTC (00:15:00 −03:00)');
  });

  it('has its times in the zone that it is asked for', () => {
    const text = draftRca(incidentWith(restored), 'en', 'Asia/Kolkata');
    expect(text).toContain('2026-03-01 03:15:00 UTC (08:45:00 +05:30)');
    expect(text).not.toContain('−03:00');
  });

  it('says what is missing, on the word of the newest entry', () => {
    const text = draftRca(
      incidentWith({
        decidedAt: undefined,
        restoredAt: undefined,
        evidence: [],
        correctiveActions: [],
      }),
      'pt',
    );
    for (const missing of [
      'Não há registro de decisão de rollback. [#3]',
      'Não se sabe quanto durou, pois não há restauração registrada. [#3]',
      'não há relatório registrado. [#3]',
      'Não se sabe quantas pessoas foram afetadas',
      'Nenhuma hipótese está registrada. [#3]',
      'Nenhuma ação corretiva está registrada. [#3]',
    ]) {
      expect(text).toContain(missing);
    }
  });

  it('tells confirmed and refuted hypotheses apart, with the reasons and what they stand on', () => {
    const hypothesis = {
      author: { type: 'user', entityRef: 'user:default/ana' },
      at: '2026-03-01T03:20:00.000Z',
      decidedBy: { type: 'user', entityRef: 'user:default/bruno' },
    } as const;
    const by = hypothesis.author;
    const text = draftRca(
      incidentWith({
        hypotheses: [
          {
            ...hypothesis,
            ...{ id: 'one', text: 'a path was renamed', status: 'confirmed' },
            reason: 'the release shows it',
            evidence: [{ stance: 'for', entry: 2, by, at: hypothesis.at }],
          },
          {
            ...hypothesis,
            ...{ id: 'two', text: 'the database was full', status: 'refuted' },
            evidence: [{ stance: 'against', entry: 1, by, at: hypothesis.at }],
          },
          {
            ...hypothesis,
            ...{ id: 'three', text: 'both', status: 'open', evidence: [] },
          },
        ],
      }),
      'en',
    );
    expect(text).toContain('The confirmed cause: “a path was renamed”. [#2]');
    expect(text).toContain(
      '- Confirmed by user:default/bruno: “a path was renamed”. [#2]\n  - The reason given: “the release shows it”. [#2]',
    );
    expect(text).toContain(
      '- Refuted by user:default/bruno: “the database was full”. [#1]\n  - Why is not recorded. [#1]',
    );
    expect(text).toContain('- Not decided yet: “both”. [#3]');
  });

  it('tells from the clocks what went well and what did not', () => {
    const clock = {
      round: 1,
      startedAt: '2026-03-01T03:15:00.000Z',
      warned: [],
    };
    const text = draftRca(
      incidentWith({
        ...restored,
        clocks: [
          {
            ...clock,
            ...{ clock: 'diagnosis', state: 'met', metBy: 2 },
            dueAt: '2026-03-01T03:30:00.000Z',
            metAt: '2026-03-01T03:23:00.000Z',
          },
          {
            ...clock,
            ...{ clock: 'rollback', state: 'missed', metBy: 3 },
            dueAt: '2026-03-01T03:45:00.000Z',
            metAt: '2026-03-01T03:50:30.000Z',
          },
        ],
      }),
      'pt',
    );
    expect(text).toContain(
      '- "Início do diagnóstico" foi cumprido após 8 minutos, 7 minutos antes do prazo. [#2]',
    );
    expect(text).toContain(
      '- "Rollback aplicado" foi cumprido 5 minutos e 30 segundos depois do prazo',
    );
  });
});
