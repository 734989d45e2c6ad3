import { ServiceUnavailableError } from '@backstage/errors';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { explainProblem } from './explainProblem';

describe('why something could not be looked at', () => {
  it('is told in the words of the system that was asked', () => {
    expect(
      explainProblem(
        new UpstreamError({
          system: 'n8n',
          kind: 'refused',
          status: 401,
          message: 'n8n answered 401: Unauthorized',
          retryable: false,
        }),
      ).text,
    ).toBe("n8n can't be asked: n8n answered 401: Unauthorized");
  });

  it('is told in our own words where they were written for people', () => {
    expect(
      explainProblem(new ServiceUnavailableError('No inbox platform.')).text,
    ).toBe("This can't be seen now: No inbox platform.");
  });

  it('never quotes a mistake of ours, which may hold anything', () => {
    for (const error of [new Error('secret-of-a-test'), 'secret-of-a-test']) {
      const { code, text } = explainProblem(error);
      expect(code).toBe('operation.check-impossible');
      expect(text).not.toContain('secret-of-a-test');
    }
  });
});
