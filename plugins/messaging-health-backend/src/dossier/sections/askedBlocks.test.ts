import { Evidence, say } from '@messaging-health/backstage-plugin-common';
import { DossierWording } from '../DossierWording';
import { evidence as told } from '../__testUtils__/storyRecord';
import { askedBlocks } from './askedBlocks';

const blocksOf = (content: Evidence['content'], language: 'pt' | 'en' = 'pt') =>
  askedBlocks(
    { ...told[0], kind: 'error-lines', content },
    new DossierWording(language, 'America/Sao_Paulo'),
  );

const query = 'GET /api/v1/executions?status=error';
const content = {
  source: 'n8n',
  query,
  question: say('evidence.asked.executions', {
    from: '2026-03-01T03:00:00.000Z',
    to: '2026-03-01T03:15:00.000Z',
  }),
  limitation: say('evidence.limit.executions'),
  items: [],
};

describe('What a source was asked', () => {
  it("is said in the reader's language, and stands as it was sent", () => {
    const [facts, ...sent] = blocksOf(content);
    expect(facts).toEqual({
      type: 'facts',
      facts: [
        {
          label: 'Perguntado',
          value:
            'Quais execuções dos workflows da organização falharam de 2026-03-01 03:00:00 UTC (00:00:00 −03:00) a 2026-03-01 03:15:00 UTC (00:15:00 −03:00), com o nó e a mensagem das mais recentes.',
        },
        {
          label: 'O que a resposta não pode conter',
          value:
            'Execuções com falha do fluxo que o webhook inicia; entregas que o próprio n8n recusou não deixam execução.',
        },
      ],
    });
    expect(sent).toEqual([
      { type: 'paragraph', text: 'Enviado à fonte, tal como está aqui:' },
      { type: 'code', text: query },
      { type: 'paragraph', text: 'Como registrado:' },
    ]);
    expect(JSON.stringify(blocksOf(content, 'en'))).toContain(
      "Which executions of the organization's workflows failed",
    );
  });

  it('is shown as it was recorded where the record is of before, or the source speaks for itself', () => {
    const old = { query, limitation: 'Kept since monday.', items: [] };
    const text = JSON.stringify(blocksOf(old));
    expect(text).toContain('Kept since monday.');
    expect(text).toContain(query);
    const foreign = {
      question: { code: 'their.own', values: {}, text: 'Their own words.' },
      items: [],
    };
    expect(JSON.stringify(blocksOf(foreign))).toContain('Their own words.');
  });

  it('is told of nothing that no source gave', () => {
    expect(blocksOf({ trigger: 'webhook-5xx', query })).toEqual([]);
    expect(blocksOf({})).toEqual([]);
  });
});
