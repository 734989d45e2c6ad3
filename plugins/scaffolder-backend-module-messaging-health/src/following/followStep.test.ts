import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Proof } from '@messaging-health/backstage-plugin-common';
import { InstantClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { buildOperation } from '../__testUtils__/buildOperation';
import { ScriptedMessagingHealth } from '../__testUtils__/ScriptedMessagingHealth';
import { followStep } from './followStep';

const statement = (text: string) => ({ code: 'test', values: {}, text });
const proof = (text: string, holds: boolean): Proof => ({
  witness: 'webhook-probe',
  holds,
  statement: statement(text),
  at: '2026-03-01T03:00:00.000Z',
});
const at = 'activate-fallback';
const running = buildOperation({ at });
const done = buildOperation({ at, step: { status: 'done' } });
const broken = () =>
  Object.assign(new TypeError('fetch failed'), {
    cause: new Error('connect ECONNREFUSED'),
  });

function follow(
  reads: ConstructorParameters<typeof ScriptedMessagingHealth>[0],
) {
  const log: string[] = [];
  const clock = new InstantClock();
  const controller = new AbortController();
  const script = new ScriptedMessagingHealth(reads);
  const note = (message: string) => log.push(message);
  const followed = followStep({
    operationId: running.id,
    stepId: at,
    read: id =>
      script.getOperation(id, { credentials: mockCredentials.user() }),
    logger: mockServices.logger.mock({ info: note, warn: note }),
    clock,
    signal: controller.signal,
  });
  return { followed, log, clock, controller, script };
}

describe('followStep', () => {
  it('tells each message and each proof once', async () => {
    const told = buildOperation({
      at,
      step: {
        message: statement('waiting for the webhook to serve'),
        proofs: [proof('answers 404', false)],
      },
    });
    const { followed, log } = follow([
      running,
      told,
      told,
      buildOperation({
        at,
        step: {
          status: 'done',
          message: statement('the fallback serves'),
          proofs: [proof('answers 404', false), proof('answers 200', true)],
        },
      }),
    ]);
    expect((await followed).hold).toBeUndefined();
    expect(log).toEqual([
      'waiting for the webhook to serve\n✘ webhook-probe: answers 404',
      'the fallback serves\n✔ webhook-probe: answers 200',
    ]);
  });

  it('looks often at first, then each second', async () => {
    const { followed, clock } = follow([...Array(12).fill(running), done]);
    const start = clock.now().getTime();
    await followed;
    expect(clock.now().getTime() - start).toBe(9 * 200 + 3 * 1000);
  });

  it('comes through a restart of the backend', async () => {
    const { followed, log } = follow([running, broken(), broken(), done]);
    await followed;
    expect(log).toEqual([
      expect.stringContaining('Messaging Health does not answer'),
    ]);
  });

  it('gives up when the backend stays away', async () => {
    const { followed, clock } = follow([broken()]);
    const start = clock.now().getTime();
    await expect(followed).rejects.toThrow(
      /has not answered for 120 s.*run the template again/,
    );
    expect(clock.now().getTime() - start).toBeLessThan(130_000);
  });

  it('passes other errors on at once', async () => {
    const { followed, script } = follow([new Error('nonsense')]);
    await expect(followed).rejects.toThrow('nonsense');
    expect(script.readWith).toHaveLength(1);
  });

  it('fails with the cause, what serves now, and what to do', async () => {
    const { followed } = follow([
      buildOperation({
        at,
        status: 'failed',
        step: {
          status: 'failed',
          failure: {
            system: 'n8n',
            cause: 'There is a conflict with one of the webhooks.',
            serving: 'nothing',
            nextAction: statement(
              'Deactivate the other workflow, then resume.',
            ),
            at: '2026-03-01T03:00:00.000Z',
          },
        },
      }),
    ]);
    await expect(followed).rejects.toThrow(
      'Step 3 (activate-fallback) failed. n8n: There is a conflict with one of the webhooks.\nNow: NOTHING serves the customers.\nNext: Deactivate the other workflow, then resume.',
    );
  });

  it('names the earlier step that failed', async () => {
    const { followed } = follow([
      buildOperation({
        at: 'deactivate-v2',
        status: 'failed',
        step: { status: 'failed' },
      }),
    ]);
    await expect(followed).rejects.toThrow('Step 2 (deactivate-v2) failed.');
  });

  it('says who aborted', async () => {
    const { followed } = follow([
      buildOperation({
        at,
        status: 'aborted',
        abort: {
          by: 'user:default/ana.plantao',
          at: '2026-03-01T03:00:00.000Z',
          reason: 'wrong organization',
        },
      }),
    ]);
    await expect(followed).rejects.toThrow(
      'aborted by user:default/ana.plantao: wrong organization.',
    );
  });

  it('leaves the operation alone when the task is cancelled, and says so', async () => {
    const { followed, controller, log } = follow([running]);
    controller.abort(new Error('cancelled'));
    await expect(followed).rejects.toThrow('The task was cancelled.');
    expect(log).toEqual([expect.stringContaining('was left alone')]);
  });
});
