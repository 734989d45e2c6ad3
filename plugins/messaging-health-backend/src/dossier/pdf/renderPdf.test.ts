import { say } from '@messaging-health/backstage-plugin-common';
import { createDice } from '../../rootCause/__testUtils__/createDice';
import { inventTimeline } from '../../rootCause/__testUtils__/inventIncident';
import { readPdf } from '../__testUtils__/readPdf';
import { tellStory } from '../__testUtils__/tellStory';
import { buildDocument } from '../buildDocument';
import { DossierSource } from '../DossierSource';
import { DossierWording } from '../DossierWording';
import { renderPdf } from './renderPdf';

jest.setTimeout(120_000);

const enclosure = {
  name: 'INC-000042-dossier.json',
  type: 'application/json',
  description: 'The record',
  content: '{"coração":"íntegro"}\n',
};

async function pdfOf(source: DossierSource, language: 'pt' | 'en' = 'pt') {
  const wording = new DossierWording(language, 'America/Sao_Paulo');
  const pdf = await renderPdf(buildDocument(source, wording), [enclosure]);
  return { pdf, found: await readPdf(pdf) };
}

describe('A dossier as PDF', () => {
  it('can be read: its texts, its headings, its bookmarks, its language', async () => {
    const { found } = await pdfOf(tellStory());
    const text = found.pages.join(' ');
    expect(found.info).toEqual({
      title: 'Dossiê do incidente INC-000042: Padaria Imaginária',
      language: 'pt-BR',
    });
    for (const words of [
      'O registro está íntegro: 14 registros e 3 evidências',
      'Rollback decidido por user:default/ana: os erros do webhook não param de subir',
      'Próxima atualização em até 30 minutos.',
      'Confirmada por user:default/ana',
      'node verify-record.mjs INC-000042-dossier.json',
      '0123456789abcdef',
    ]) {
      expect(text).toContain(words);
    }
    expect(found.outline.map(({ title }) => title)).toEqual([
      'Visão geral',
      'Prazos',
      'Papéis',
      'Causa',
      'Ações corretivas',
      'O que o registro precisa ter',
      'Comunicações',
      'Operações',
      'Linha do tempo',
      'Evidências',
      'Anexos',
      'Versões anteriores da análise',
      'Prova',
    ]);
    expect(found.outline.at(-1)?.items.map(({ title }) => title)).toContain(
      'Como verificar',
    );
    expect(found.roles).toEqual(
      expect.arrayContaining(['Document', 'H1', 'H2', 'H3']),
    );
  });

  it('says on each page which incident it is of, and which page it is', async () => {
    const { found } = await pdfOf(tellStory(), 'en');
    const { pages } = found;
    pages.forEach((text, index) => {
      expect(text).toContain('INC-000042 · Padaria Imaginária');
      expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
    });
  });

  it('bears the JSON dossier inside, as it is', async () => {
    const { found } = await pdfOf(tellStory());
    expect(found.files).toEqual([
      { name: enclosure.name, text: enclosure.content },
    ]);
  });

  it('shows letters beyond Portuguese, and names those that no glyph shows', async () => {
    const [first] = tellStory().incident.timeline;
    const note = say('incident.note', {
      person: 'user:default/ana',
      text: 'ação, Ωμέγα, Привет, Kraków, 🙂, 漢字, virado \u202eaqui',
    });
    const { found } = await pdfOf(
      tellStory({ timeline: [{ ...first, statement: note }] }),
    );
    expect(found.pages.join(' ')).toContain(
      'ação, Ωμέγα, Привет, Kraków, [U+1F642], [U+6F22][U+5B57], virado aqui',
    );
  });

  it('is the same file for the same record at the same time', async () => {
    const one = await pdfOf(tellStory());
    const other = await pdfOf(tellStory());
    expect(one.pdf.equals(other.pdf)).toBe(true);
  });

  it('has every one of many entries, and lets others work meanwhile', async () => {
    const timeline = inventTimeline(createDice(3), 600);
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    const { found } = await pdfOf(tellStory({ timeline }));
    clearInterval(ticking);
    const text = found.pages.join(' ');
    for (const { sequence } of timeline) {
      expect(text).toContain(`#${sequence} 20`);
    }
    expect(turns).toBeGreaterThan(10);
  });

  it('has each heading on the page of what it is about, wherever the page ends', async () => {
    const story = tellStory();
    const [hypothesis] = story.incident.hypotheses;
    for (const lines of [1, 14, 21, 28, 35]) {
      const { found } = await pdfOf(
        tellStory({
          reason: Array.from({ length: lines }, () => 'Motivo').join('\n'),
          hypotheses: [{ ...hypothesis, text: 'uma suspeita '.repeat(60) }],
        }),
      );
      const page = found.pages.find(text => text.includes('Hipóteses'));
      expect(page).toContain('A favor');
      expect(page).toContain('uma suspeita uma suspeita');
    }
  });

  it('repeats the titles of a table on each page that a long row reaches', async () => {
    const story = tellStory();
    const [action] = story.incident.correctiveActions;
    const marks = Array.from(
      { length: 390 },
      (_, index) => `k${String(index).padStart(4, '0')}`,
    );
    const link = `https://tracker.invented.example/${marks.join('')}`;
    const { found } = await pdfOf(
      tellStory({ correctiveActions: [{ ...action, link }] }),
    );
    const pages = found.pages.map(text => text.replace(/\s/g, ''));
    const reached = pages.filter(text => /k\d{4}k/.test(text));
    expect(reached.length).toBeGreaterThan(1);
    reached.forEach(text => expect(text).toContain('Impedeavoltadav2'));
    for (const mark of [marks[0], marks[200], marks[389]]) {
      expect(pages.join('')).toContain(mark);
    }
  });

  it('takes a text that is longer than a page', async () => {
    const [first] = tellStory().incident.timeline;
    const words = Array.from({ length: 3_000 }, (_, index) => `w${index}`);
    const note = say('incident.note', { person: 'x', text: words.join(' ') });
    const { found } = await pdfOf(
      tellStory({ timeline: [{ ...first, statement: note }] }),
    );
    const text = found.pages.join('').replace(/\s/g, '');
    for (const word of words.slice(0, 100)) {
      expect(text).toContain(word);
    }
    expect(text).toContain('w2999');
  });
});
