import { Run } from '../n8n/N8nApi';
import { SentMessage } from '../traffic/MessageLedger';
import { judgeSwitch } from './judgeSwitch';

const INSTAGRAM = 1;
const WHATSAPP = 2;
const START = 10_000;
const END = 20_000;

const message = (
  id: number,
  sentAt: number,
  changes: Partial<SentMessage> = {},
): SentMessage => ({
  id,
  inboxId: INSTAGRAM,
  sentAt,
  answers: [200],
  open: 0,
  ...changes,
});

const run = (
  of: number,
  startedAt: number,
  changes: Partial<Run> = {},
): Run => ({
  executionId: `e${of}-${startedAt}`,
  workflowId: 'w-fallback',
  flow: 'fallback',
  message: of,
  startedAt,
  ...changes,
});

const V2 = { flow: 'v2', workflowId: 'w-v2' } as const;

function judge(
  messages: SentMessage[],
  runs: Run[],
  inboxIds: number[] = [INSTAGRAM],
) {
  return judgeSwitch({
    wanted: 'fallback',
    inboxIds,
    startedAt: START,
    endedAt: END,
    messages,
    runs,
  });
}

describe('a switch, as n8n itself shows it', () => {
  it('is right where the wanted flow alone runs after the end', () => {
    expect(
      judge(
        [message(1, 10_100), message(2, 12_000), message(3, 20_000)],
        [run(1, 10_110, V2), run(2, 12_010), run(3, 20_010)],
      ),
    ).toEqual({
      sent: 3,
      refused: 0,
      vanished: 0,
      doubled: 0,
      servedAfter: 2_010,
      afterEnd: { right: 1, wrong: 0, lost: 0 },
      ranAfterEnd: ['w-fallback'],
      isRight: true,
    });
  });

  it('counts what n8n refused apart from what it took and never ran', () => {
    const truth = judge(
      [
        message(1, 10_100, { answers: [404] }),
        message(2, 10_200, { answers: [undefined] }),
        message(3, 10_300, { answers: [] }),
        message(4, 10_400),
        message(5, 20_100),
      ],
      [run(5, 20_110)],
    );
    expect(truth).toMatchObject({
      sent: 5,
      refused: 3,
      vanished: 1,
      lastLostAfter: 400,
      isRight: true,
    });
  });

  it('does not call lost what ran although Chatwoot had given up waiting', () => {
    const truth = judge(
      [message(1, 10_100, { answers: [undefined] }), message(2, 20_100)],
      [run(1, 16_000), run(2, 20_110)],
    );
    expect(truth).toMatchObject({ refused: 0, vanished: 0, isRight: true });
  });

  it('counts a message once where one of two addresses took it, and tells what ran twice', () => {
    const truth = judge(
      [
        message(1, 10_100, { answers: [404, 200] }),
        message(2, 10_200, { answers: [200, 200] }),
        message(3, 20_100),
      ],
      [run(1, 10_110), run(2, 10_210), run(2, 10_215, V2), run(3, 20_110)],
    );
    expect(truth).toMatchObject({ refused: 0, vanished: 0, doubled: 1 });
  });

  it.each([
    [
      'the other flow ran',
      [run(1, 20_110, V2)],
      { right: 0, wrong: 1, lost: 0 },
    ],
    [
      'both ran',
      [run(1, 20_110), run(1, 20_120, V2)],
      { right: 0, wrong: 1, lost: 0 },
    ],
    ['nothing ran', [], { right: 0, wrong: 0, lost: 1 }],
  ])('is not right where after the end %s', (_what, runs, afterEnd) => {
    expect(judge([message(1, 20_100)], runs)).toMatchObject({
      afterEnd,
      isRight: false,
    });
  });

  it('is not right where nobody wrote after the end: nothing was seen', () => {
    const truth = judge([message(1, 10_100)], [run(1, 10_110)]);
    expect(truth).toMatchObject({ isRight: false, ranAfterEnd: [] });
  });

  it('is served once the last of two webhooks is, and right only through both', () => {
    const both = [INSTAGRAM, WHATSAPP];
    const one = judge(
      [message(1, 10_100), message(2, 20_100)],
      [run(1, 10_110), run(2, 20_110)],
      both,
    );
    expect(one.servedAfter).toBeUndefined();
    expect(one.isRight).toBe(false);
    const two = judge(
      [
        message(1, 10_100),
        message(2, 10_900, { inboxId: WHATSAPP }),
        message(3, 20_100),
        message(4, 20_200, { inboxId: WHATSAPP }),
      ],
      [run(1, 10_110), run(2, 10_950), run(3, 20_110), run(4, 20_210)],
      both,
    );
    expect(two).toMatchObject({ servedAfter: 950, isRight: true });
  });

  it("tells whose id ran, so that one's content under the other's id is seen", () => {
    const truth = judge(
      [message(1, 20_100)],
      [run(1, 20_110, { workflowId: 'w-v2' })],
    );
    expect(truth).toMatchObject({ isRight: true, ranAfterEnd: ['w-v2'] });
  });

  it('does not take an execution of before the start for its work', () => {
    const truth = judge([message(1, 10_000)], [run(1, 9_990)]);
    expect(truth.servedAfter).toBeUndefined();
  });
});
