import { RECORD_LANGUAGES } from '@messaging-health/backstage-plugin-common';
import {
  inventIncident,
  NASTY_TEXTS,
} from '../../rootCause/__testUtils__/inventIncident';
import { tellStory } from '../__testUtils__/tellStory';
import { buildDocument } from '../buildDocument';
import { DossierSource } from '../DossierSource';
import { DossierWording } from '../DossierWording';
import { renderMarkdown } from './renderMarkdown';

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

function markdownOf(source: DossierSource, language: 'pt' | 'en' = 'pt') {
  const wording = new DossierWording(language, 'America/Sao_Paulo');
  return renderMarkdown(buildDocument(source, wording));
}

function nasty(seed: number): DossierSource {
  const story = tellStory(inventIncident(seed));
  return {
    ...story,
    rcaVersions: story.rcaVersions.map(version => ({
      ...version,
      text: NASTY_TEXTS.join('\n\n'),
    })),
  };
}

/** Everything outside of fences, where Markdown is at work. */
const outsideOfFences = (text: string) =>
  text.replace(/^(`{3,})\n[\s\S]*?\n\1$/gm, '');

describe('A dossier as Markdown', () => {
  it.each(RECORD_LANGUAGES)(
    'has every entry and every item in %s',
    language => {
      const source = tellStory();
      const text = markdownOf(source, language);
      for (const { sequence } of source.incident.timeline) {
        expect(text).toMatch(new RegExp(`^\\| #${sequence} \\|`, 'm'));
      }
      for (const { id, commitment } of source.incident.evidence) {
        expect(text).toContain(id);
        expect(text).toContain(commitment);
      }
      for (const { sha256 } of source.incident.attachments) {
        expect(text).toContain(sha256);
      }
      expect(text).toContain(source.verdict.head?.hash);
      expect(text).not.toContain('{{');
    },
  );

  it('says it in the language that was asked for, times in UTC and in the zone', () => {
    const pt = markdownOf(tellStory());
    expect(pt).toContain('# Dossiê do incidente INC-000042');
    expect(pt).toContain(
      'Rollback decidido por user:default/ana: os erros do webhook não param de subir',
    );
    expect(pt).toContain('A etapa "Desativar o fluxo v2" está concluída');
    expect(pt).toContain(
      '2026-03-01 03:16:00 UTC (00:16:00 −03:00), 1 minuto após a detecção',
    );
    const en = markdownOf(tellStory(), 'en');
    expect(en).toContain('# Incident dossier INC-000042');
    expect(en).toContain('Rollback decided by user:default/ana');
    expect(en).toContain('**Customers served again:** 2026-03-01 03:25:00 UTC');
  });

  it('says of what was erased that it was, and keeps its proof', () => {
    const text = markdownOf(tellStory(), 'en');
    expect(
      text.match(/\(erased; that it was there, and what it hashed to/g),
    ).toHaveLength(2);
  });

  it('counts in the form that the number asks for', () => {
    const story = tellStory();
    const verdict = { ...story.verdict, entries: 1, evidence: 1, erased: 1 };
    const one = { ...story, verdict };
    expect(markdownOf(one, 'en')).toContain(
      'The record is intact: 1 entry and 1 item of evidence fit the chain and its signed head. The content of 1 entry was erased; its hash still fits.',
    );
    expect(markdownOf(one)).toContain(
      'O registro está íntegro: 1 registro e 1 evidência conferem com a cadeia e com a ponta assinada. O conteúdo de 1 registro foi apagado; o hash continua conferindo.',
    );
    const finding = { problem: 'altered' as const, sequence: 3 };
    const broken = {
      ...story,
      verdict: { ...verdict, intact: false, findings: [finding] },
    };
    expect(markdownOf(broken, 'en')).toContain('NOT intact: 1 finding, named');
    expect(markdownOf(broken)).toContain('NÃO está íntegro: 1 achado, em');
  });

  it('explains how to verify it, with the key and with a head that was kept outside', () => {
    const text = markdownOf(tellStory());
    const command = 'node verify-record.mjs INC-000042-dossier.json';
    const { hash } = tellStory().verdict.head ?? {};
    for (const line of [
      command,
      `${command} --key 0123456789abcdef`,
      `${command} --head 14:${hash}`,
    ]) {
      expect(text).toContain(`\`\`\`\n${line}\n\`\`\``);
    }
  });

  it('says what is wrong with a record that is not intact', () => {
    const story = tellStory();
    const text = markdownOf(
      {
        ...story,
        verdict: {
          ...story.verdict,
          intact: false,
          findings: [
            { problem: 'altered', sequence: 3 },
            { problem: 'evidence-altered', sequence: 11, id: 'the-item' },
          ],
        },
      },
      'en',
    );
    expect(text).toContain('**The record is NOT intact: 2 findings');
    expect(text).toContain('Entry 3 was altered.');
    expect(text).toContain('Entry 11 has evidence that was altered: the-item.');
  });

  it('has tables that nothing breaks, whatever people wrote', () => {
    for (const seed of SEEDS) {
      const lines = outsideOfFences(markdownOf(nasty(seed))).split('\n');
      const rows = lines.filter(line => line.startsWith('|'));
      expect(rows.length).toBeGreaterThan(10);
      let bars = 0;
      lines.forEach((line, index) => {
        if (!line.startsWith('|')) {
          bars = 0;
          return;
        }
        const found = line.match(/(?<!\\)\|/g)?.length ?? 0;
        bars = bars || found;
        expect(`${index}: ${found}`).toBe(`${index}: ${bars}`);
      });
    }
  });

  it('holds no tag, link, picture or heading of anybody but itself', () => {
    for (const seed of SEEDS) {
      const text = outsideOfFences(markdownOf(nasty(seed)));
      const foreign = text.replace(/<br>/g, '');
      expect(foreign).not.toMatch(/(?<!\\)<|(?<!\\)\](?=[([:])/);
      expect(foreign).not.toMatch(/(?<!\\):\/\/|(?<!\bwww\\)(?<=www)\./);
      expect(foreign).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
      expect(text.match(/^# /gm)).toHaveLength(1);
    }
  });
});
