import {
  AnnotationProblem,
  OrganizationIncompleteError,
} from '@messaging-health/backstage-plugin-common';
import { ORGANIZATION } from './__testUtils__';
import { refuseIncomplete } from './refuseIncomplete';

const problem = (kind: AnnotationProblem['kind']): AnnotationProblem => ({
  annotation: `messaging-health.io/${kind}`,
  kind,
  message: `Mend what is ${kind}.`,
});

describe('refuseIncomplete', () => {
  it('lets an organization pass that has no problem, or one that is ignored', () => {
    expect(() => refuseIncomplete(ORGANIZATION)).not.toThrow();
    expect(() =>
      refuseIncomplete({ ...ORGANIZATION, problems: [problem('ignored')] }),
    ).not.toThrow();
  });

  it('names what has to be mended, and only that', () => {
    const attempt = () =>
      refuseIncomplete({
        ...ORGANIZATION,
        problems: [
          problem('ignored'),
          problem('missing'),
          problem('malformed'),
        ],
      });
    expect(attempt).toThrow(OrganizationIncompleteError);
    expect(attempt).toThrow('Mend what is missing. Mend what is malformed.');
    expect(attempt).not.toThrow(/ignored/);
  });
});
