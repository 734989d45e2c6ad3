import { ExecutionLog } from './ExecutionLog';

const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 3, 0, second));

describe('ExecutionLog', () => {
  const setUp = () => {
    const log = new ExecutionLog(100);
    for (const second of [1, 2, 3, 4]) {
      const workflow = second % 2 ? 'odd' : 'even';
      log.start(workflow, 'version', at(second)).status = 'success';
    }
    log.start('odd', 'version', at(5));
    return log;
  };

  it.each([
    [
      'no filter: newest first, without the running one',
      {},
      [103, 102, 101, 100],
    ],
    ['a workflow', { workflowId: 'odd' }, [102, 100]],
    ['an unknown workflow', { workflowId: 'nobody' }, []],
    ['those running', { status: 'running' as const }, [104]],
    [
      'a window, bounds left out',
      { startedAfter: at(1), startedBefore: at(4) },
      [102, 101],
    ],
    ['what is older than a page’s last', { olderThan: 102 }, [101, 100]],
  ])('lists by %s', (_, filter, ids) => {
    const { found, more } = setUp().page({ ...filter, limit: 250 });
    expect(found.map(({ id }) => id)).toEqual(ids);
    expect(more).toBe(false);
  });

  it('says when there is more', () => {
    const { found, more } = setUp().page({ limit: 3 });
    expect(found).toHaveLength(3);
    expect(more).toBe(true);
  });

  it('keeps nothing of an execution that is not to be saved', () => {
    const log = new ExecutionLog(1, 10, (_id, status) => status === 'error');
    const worked = log.start('w', 'v', at(1));
    const failed = log.start('w', 'v', at(2), 'retry');
    log.finish(worked, 'success', at(3));
    log.finish(failed, 'error', at(4));
    const { found } = log.page({ limit: 250 });
    expect(found).toEqual([
      expect.objectContaining({
        id: 2,
        mode: 'retry',
        status: 'error',
        stoppedAt: at(4),
      }),
    ]);
  });

  it('forgets the oldest instead of growing', () => {
    const log = new ExecutionLog(1, 10);
    for (let second = 0; second < 50; second++) {
      log.start('w', 'v', at(second)).status = 'success';
    }
    const { found } = log.page({ limit: 250 });
    expect(found.length).toBeLessThanOrEqual(10);
    expect(found[0].id).toBe(50);
  });
});
