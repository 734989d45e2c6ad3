import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { DatabaseEvidenceBook } from './DatabaseEvidenceBook';
import { NewEvidence } from './EvidenceBook';

function figures(onceKey?: string): NewEvidence {
  return {
    incident: 'INC-000001',
    kind: 'detection-figures',
    collectedBy: { type: 'system', replica: 'replica-1' },
    content: { total: 412, sample: 'from +5511999990001' },
    onceKey,
  };
}

describeOnDatabases('DatabaseEvidenceBook', createDatabase => {
  async function setUp() {
    const knex = await createDatabase();
    let ids = 0;
    const book = new DatabaseEvidenceBook({
      knex,
      clock: new FakeClock(),
      newId: () => `evidence-${++ids}`,
      pseudonymKey: 'an-invented-pseudonym-key',
    });
    return { knex, book };
  }

  it('keeps what was collected, masked', async () => {
    const { book } = await setUp();
    const added = await book.add(figures());
    expect(added).toEqual({
      id: 'evidence-1',
      incident: 'INC-000001',
      kind: 'detection-figures',
      collectedAt: '2026-03-01T03:00:00.000Z',
      collectedBy: { type: 'system', replica: 'replica-1' },
      content: {
        total: 412,
        sample: expect.stringMatching(/^from \[phone:\w{6}\]$/),
      },
      salt: expect.stringMatching(/^[0-9a-f]{32}$/),
      commitment: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await book.list('INC-000001')).toEqual([added]);
    expect(await book.list('INC-000002')).toEqual([]);
  });

  it('answers the first item to every repeat of its key', async () => {
    const { book } = await setUp();
    const answers = await Promise.all(
      [1, 2, 3].map(() => book.add(figures('the-key'))),
    );
    expect(await book.list('INC-000001')).toHaveLength(1);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('keeps items without a key all', async () => {
    const { book } = await setUp();
    await book.add(figures());
    await book.add(figures());
    expect(await book.list('INC-000001')).toHaveLength(2);
  });
});
