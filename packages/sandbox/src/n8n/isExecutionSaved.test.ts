import { isExecutionSaved } from './isExecutionSaved';

describe('isExecutionSaved', () => {
  it.each([
    ['by n8n’s own default', 'success', undefined, undefined, true],
    [
      'by the workflow',
      'success',
      { saveDataSuccessExecution: 'none' },
      undefined,
      false,
    ],
    ['by the instance', 'success', undefined, { success: 'none' }, false],
    [
      'by the workflow, against the instance',
      'success',
      { saveDataSuccessExecution: 'all' },
      { success: 'none' },
      true,
    ],
    [
      'by the instance, to which the workflow leaves it',
      'success',
      { saveDataSuccessExecution: 'DEFAULT' },
      { success: 'none' },
      false,
    ],
    [
      'errors apart from successes',
      'error',
      { saveDataErrorExecution: 'none' },
      { success: 'all' },
      false,
    ],
  ] as const)('decides %s', (_name, status, settings, defaults, saved) => {
    expect(isExecutionSaved(status, settings, defaults)).toBe(saved);
  });
});
