import { MessageLedger } from './MessageLedger';

describe('the ledger of messages', () => {
  it('keeps every answer to a message, from each address', () => {
    const ledger = new MessageLedger();
    ledger.began(1, 11, 100);
    ledger.began(1, 11, 101);
    ledger.answered(1, 404, 150);
    expect(ledger.countOpen([11])).toBe(1);
    ledger.answered(1, 200, 160);
    expect(ledger.countOpen([11])).toBe(0);
    expect(ledger.list([11], 0, 1_000)).toEqual([
      {
        id: 1,
        inboxId: 11,
        sentAt: 100,
        answers: [404, 200],
        answeredAt: 160,
        open: 0,
      },
    ]);
  });

  it('knows a message that Chatwoot handed to nobody', () => {
    const ledger = new MessageLedger();
    ledger.wrote(2, 11, 100);
    expect(ledger.list([11], 0, 1_000)).toMatchObject([{ id: 2, answers: [] }]);
  });

  it('does not forget the answers of a message that is noted once more', () => {
    const ledger = new MessageLedger();
    ledger.began(3, 11, 100);
    ledger.answered(3, 200, 110);
    ledger.wrote(3, 11, 120);
    expect(ledger.list([11], 0, 1_000)).toMatchObject([
      { sentAt: 100, answers: [200] },
    ]);
  });

  it('lists those of some inboxes in a span, without its end', () => {
    const ledger = new MessageLedger();
    for (const [id, inboxId, at] of [
      [1, 11, 99],
      [2, 11, 100],
      [3, 12, 150],
      [4, 13, 150],
      [5, 11, 200],
    ]) {
      ledger.wrote(id, inboxId, at);
    }
    expect(ledger.list([11, 12], 100, 200).map(({ id }) => id)).toEqual([2, 3]);
  });

  it('takes no answer to a message that nobody wrote', () => {
    const ledger = new MessageLedger();
    ledger.answered(9, 200, 100);
    expect(ledger.list([11], 0, 1_000)).toEqual([]);
  });
});
