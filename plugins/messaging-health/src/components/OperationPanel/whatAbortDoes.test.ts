import {
  OperationKind,
  Serving,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { rollback, stepsUpTo } from '../../testing';
import { whatAbortDoes } from './whatAbortDoes';

/** An operation that stands at a step, and what it saw to serve where it failed. */
function at(kind: OperationKind, step: StepId, serving?: Serving) {
  const failure = serving && {
    cause: 'n8n does not answer.',
    serving,
    nextAction: { code: 'fixture', values: {}, text: 'Resume.' },
    at: '2026-11-24T03:12:00.000Z',
  };
  return rollback({ kind, steps: stepsUpTo(step, { failure }, kind) });
}

describe('what an abort does', () => {
  it.each<[string, OperationKind, StepId, Serving | undefined, string]>([
    [
      'before v2 is touched',
      'rollback',
      'freeze-activations',
      undefined,
      'v2-serves',
    ],
    ['half-way', 'rollback', 'activate-fallback', undefined, 'serves-first'],
    [
      'half-way, with nobody serving',
      'rollback',
      'activate-fallback',
      'nothing',
      'serves-first',
    ],
    [
      'half-way, with nothing known',
      'rollback',
      'deactivate-v2',
      'unknown',
      'serves-first',
    ],
    [
      'half-way, with v2 seen to serve',
      'rollback',
      'deactivate-v2',
      'v2',
      'v2-serves',
    ],
    [
      'half-way, with the fallback seen to serve',
      'rollback',
      'activate-fallback',
      'fallback',
      'fallback-serves',
    ],
    [
      'once the fallback is proved',
      'rollback',
      'suspend-automations',
      undefined,
      'fallback-serves',
    ],
    [
      'before anything is changed',
      'roll-forward',
      'check-preconditions',
      undefined,
      'stays',
    ],
    [
      'once automations are restored',
      'roll-forward',
      'restore-automations',
      undefined,
      'rolls-back',
    ],
    [
      'while v2 is monitored',
      'roll-forward',
      'monitor',
      undefined,
      'rolls-back',
    ],
    [
      'half-way',
      'drift-correction',
      'activate-fallback',
      undefined,
      'serves-first',
    ],
    [
      'with v2 seen to serve',
      'drift-correction',
      'deactivate-v2',
      'v2',
      'drift-stays',
    ],
    [
      'once the fallback is proved',
      'drift-correction',
      'verify-webhooks',
      undefined,
      'fallback-serves',
    ],
  ])('%s of a %s', (_, kind, step, serving, effect) => {
    expect(whatAbortDoes(at(kind, step, serving))).toBe(effect);
  });

  it('goes by what was begun, not by what stands next', () => {
    const steps = stepsUpTo('deactivate-v2', {
      status: 'waiting',
      attempts: 0,
    });
    expect(whatAbortDoes(rollback({ steps }))).toBe('v2-serves');
  });
});
