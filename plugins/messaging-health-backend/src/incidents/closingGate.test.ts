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
const complete: ClosingFacts = {
  summary: {
    ...{ status: 'resolved', detectedAt: AT, decidedAt: AT, restoredAt: AT },
    rca: 'final',
  },
  goLiveAt: AT,
  evidence: held(
    ...(['detection-figures', 'rollback-decision', 'restoration'] as const),
    'error-lines',
  ),
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

  it('takes silence for error logs only where each source was asked', () => {
    const evidence = without('error-lines');
    const asked = (...signals: string[]) =>
      closingGate({
        ...complete,
        evidence: [...evidence, ...silent(...signals)],
      });
    expect(asked('webhook', 'identity', 'stage-move').mayClose).toBe(true);
    expect(lackingIn(asked('webhook'))).toEqual([
      expect.stringContaining('Error logs (identity, stage-move)'),
    ]);
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
