import { CorrectiveAction } from '@messaging-health/backstage-plugin-common';
import { ClosingFacts, closingGate, lackingIn } from './closingGate';

const AT = '2026-03-01T03:00:00.000Z';
const action: CorrectiveAction = {
  id: 'one',
  title: 'Bound the webhook',
  owner: 'user:default/ana',
  dueOn: '2026-03-15',
  blocksReturn: false,
  createdBy: { type: 'user', entityRef: 'user:default/ana' },
  createdAt: AT,
};
const held = (...kinds: ClosingFacts['evidence'][number]['kind'][]) =>
  kinds.map(kind => ({ kind, content: {} }));
/** What a source answered; `total` where there is more than it gave. */
const answered = (about: string, lines: number, total = lines) => ({
  kind: 'error-lines' as const,
  content: { about, total, items: Array.from({ length: lines }, () => ({})) },
});
const complete: ClosingFacts = {
  summary: {
    ...{ status: 'resolved', detectedAt: AT, decidedAt: AT, restoredAt: AT },
    rca: 'final',
  },
  goLiveAt: AT,
  evidence: [
    ...held('detection-figures', 'rollback-decision', 'restoration'),
    ...[answered('webhook', 2), answered('identity', 0)],
    answered('stage-move', 50, 700),
  ],
  attachments: [],
  correctiveActions: [action],
};
const without = (kind: string) =>
  complete.evidence.filter(item => item.kind !== kind);
const silent = (...signals: string[]) =>
  signals.map(about => ({
    kind: 'source-silent' as const,
    content: { about },
  }));

describe('closingGate', () => {
  it('lets a complete record through', () => {
    const gate = closingGate(complete);
    expect(gate.mayClose).toBe(true);
    expect(lackingIn(gate)).toEqual([]);
  });

  it.each<[string, Partial<ClosingFacts>]>([
    ['detection', { evidence: without('detection-figures') }],
    ['decision', { evidence: without('rollback-decision') }],
    ['error-logs', { evidence: without('error-lines') }],
    ['restoration', { evidence: without('restoration') }],
    ['final-rca', { summary: { ...complete.summary, rca: 'preliminary' } }],
    ['corrective-actions', { correctiveActions: [] }],
    [
      'corrective-actions',
      { correctiveActions: [{ ...action, withdrawnAt: AT }] },
    ],
    [
      'corrective-actions',
      { correctiveActions: [{ ...action, blocksReturn: true }] },
    ],
    ['go-live', { goLiveAt: undefined }],
  ])('misses the %s, and says whose part it is', (fact, change) => {
    const { mayClose, items } = closingGate({ ...complete, ...change });
    expect(mayClose).toBe(false);
    expect(items.filter(({ isPresent }) => !isPresent)).toEqual([
      expect.objectContaining({ fact, role: expect.any(String) }),
    ]);
  });

  describe('of error logs', () => {
    const others = without('error-lines');
    const find = (
      evidence: ClosingFacts['evidence'],
      attachments: ClosingFacts['attachments'] = [],
    ) => {
      const gate = closingGate({
        ...{ ...complete, attachments },
        evidence: [...others, ...evidence],
      });
      return gate.items.find(({ fact }) => fact === 'error-logs');
    };
    const none = ['webhook', 'identity', 'stage-move'].map(signal =>
      answered(signal, 0),
    );
    const file = (
      type: ClosingFacts['attachments'][number]['type'],
      changes: object = {},
    ) => ({
      ...{ name: 'crm.log', type, attachedBy: action.createdBy },
      ...changes,
    });

    it('says how many lines were kept of each signal, and where a source answered that there were none', () => {
      expect(find(without('restoration'))?.statement.text).toBe(
        'Error lines kept as evidence: webhook 2, identity 0, stage moves 50. Where it is 0, the source answered: none in this span.',
      );
      const overlapping = [answered('webhook', 0), answered('webhook', 7)];
      expect(find([...none, ...overlapping])?.statement.values).toEqual({
        ...{ webhook: 7, identity: 0, stageMove: 0 },
      });
    });

    it('says so where every source answered that there were none', () => {
      expect(find(none)).toMatchObject({
        isPresent: true,
        statement: { code: 'record.closing.error-logs.none' },
      });
    });

    it.each<[string, ClosingFacts['evidence']]>([
      ['that sources were silent', silent('identity', 'stage-move')],
      ['a total without a line', [answered('identity', 0, 12)]],
      ['what was erased', held('error-lines', 'error-lines')],
    ])('takes %s for none', (_, evidence) => {
      const found = find([answered('webhook', 3), ...evidence]);
      expect(found).toMatchObject({ isPresent: false, role: 'crm-operations' });
      expect(found?.statement.text).toContain(
        'Error logs (identity, stage-move): no source gave lines',
      );
    });

    it.each(['text/plain', 'text/csv', 'application/json'] as const)(
      'takes %s that somebody attached, and says who, where a source did not answer',
      type => {
        const found = find([answered('identity', 4)], [file(type)]);
        expect(found?.isPresent).toBe(true);
        expect(found?.statement.text).toBe(
          'Error lines kept as evidence: webhook –, identity 4, stage moves –. Where it is 0, the source answered: none in this span; where no source answered, this was attached: "crm.log" (user:default/ana).',
        );
      },
    );

    it.each(['image/png', 'image/jpeg', 'application/pdf'] as const)(
      'takes no %s for a log',
      type => {
        expect(find([], [file(type)])?.isPresent).toBe(false);
      },
    );

    it('takes no file for a log whose content was erased', () => {
      const erased = file('text/plain', { erasedAt: AT });
      expect(find([], [erased])?.isPresent).toBe(false);
    });
  });

  it('asks for neither decision nor go-live of what was resolved without a rollback', () => {
    const { decidedAt: _, ...summary } = complete.summary;
    const facts = {
      ...{ ...complete, goLiveAt: undefined },
      evidence: without('rollback-decision'),
    };
    expect(closingGate({ ...facts, summary }).mayClose).toBe(true);
    const open = { ...summary, status: 'diagnosing' as const };
    expect(lackingIn(closingGate({ ...facts, summary: open }))).toHaveLength(2);
  });
});
