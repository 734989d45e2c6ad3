import { WorkflowState } from '@messaging-health/backstage-plugin-node';
import { bearerOf, isSubstituted, isV2Stopped } from './workflowWitnesses';

const instance = 'default';
const HOST = { instance, workflowId: 'v2' };
const SUBSTITUTION = {
  host: HOST,
  content: { instance, workflowId: 'base' },
  keptAs: { instance, workflowId: 'kept' },
};

function workflow(
  workflowId: string,
  content: string,
  active: boolean,
): WorkflowState {
  return {
    reference: { instance, workflowId },
    name: workflowId,
    active,
    archived: false,
    content,
    reads: [],
    webhooks: [],
  };
}

const own = workflow('v2', 'own', true);
const alien = workflow('v2', 'stable', true);
const base = workflow('base', 'stable', false);

describe('the witnesses of a switch', () => {
  it.each([
    ['noted, and it bears the content', alien, SUBSTITUTION, undefined, true],
    ['tried, and the content has changed', alien, undefined, 'own', true],
    ['noted, but put back by somebody', own, SUBSTITUTION, 'own', false],
    ['tried, and not done', own, undefined, 'own', false],
    [
      'never tried: two workflows that are alike',
      alien,
      undefined,
      undefined,
      false,
    ],
    ['tried on workflows that were alike', alien, undefined, 'stable', false],
    [
      'noted of another workflow',
      alien,
      { ...SUBSTITUTION, host: { instance, workflowId: 'other' } },
      undefined,
      false,
    ],
  ])(
    'tell whether a substitution stands: %s',
    (_name, v2, substitution, ownContent, stands) => {
      const workflows = { v2, fallback: base, substitution, ownContent };
      expect(isSubstituted(workflows)).toBe(stands);
      expect(isV2Stopped(workflows)).toBe(stands);
      expect(bearerOf(workflows)).toBe(stands ? v2 : base);
    },
  );

  it('never take contents that are not known for equal ones', () => {
    const v2 = workflow('v2', '', true);
    const fallback = workflow('base', '', false);
    expect(isSubstituted({ v2, fallback, substitution: SUBSTITUTION })).toBe(
      false,
    );
  });

  it("look at the fallback's own id where somebody put that into service instead", () => {
    const v2 = workflow('v2', 'stable', false);
    const fallback = workflow('base', 'stable', true);
    expect(bearerOf({ v2, fallback, substitution: SUBSTITUTION })).toBe(
      fallback,
    );
  });
});
