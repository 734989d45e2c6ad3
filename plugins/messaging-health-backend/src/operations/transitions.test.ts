import {
  nextOperationStatus,
  nextStepStatus,
  statusesThatTake,
} from './transitions';

describe('transitions', () => {
  it.each([
    ['running', 'step-failed', 'failed'],
    ['running', 'step-waits', 'waiting'],
    ['running', 'all-steps-done', 'succeeded'],
    ['running', 'resumed', undefined],
    ['waiting', 'people-are-done', 'running'],
    ['waiting', 'resumed', undefined],
    ['waiting', 'woken', 'running'],
    ['waiting', 'approved', 'running'],
    ['waiting', 'paused', undefined],
    ['running', 'paused', 'paused'],
    ['paused', 'resumed', 'running'],
    ['paused', 'approved', undefined],
    ['failed', 'abort-asked', 'running'],
    ['failed', 'resumed', 'running'],
    ['failed', 'people-are-done', undefined],
    ['succeeded', 'aborted', undefined],
    ['aborted', 'resumed', undefined],
  ] as const)(
    'an operation that is %s and %s becomes %s',
    (from, event, to) => {
      expect(nextOperationStatus(from, event)).toBe(to);
    },
  );

  it('lets everything unfinished be aborted, and nothing else', () => {
    expect(statusesThatTake('aborted')).toEqual([
      'running',
      'waiting',
      'failed',
      'paused',
    ]);
  });

  it.each([
    ['pending', 'begun', 'running'],
    ['running', 'begun', 'running'],
    ['running', 'verified', 'done'],
    ['running', 'asks-people', 'waiting'],
    ['running', 'refused', 'failed'],
    ['waiting', 'verified', 'done'],
    ['failed', 'begun', 'running'],
    ['done', 'begun', undefined],
    ['pending', 'asks-people', 'waiting'],
    ['waiting', 'passed-over', 'waived'],
    ['waived', 'begun', undefined],
    ['pending', 'verified', undefined],
  ] as const)('a step that is %s and %s becomes %s', (from, event, to) => {
    expect(nextStepStatus(from, event)).toBe(to);
  });
});
