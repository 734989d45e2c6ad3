import { NotFoundError } from '@backstage/errors';
import {
  UpstreamError,
  UpstreamProblem,
} from '@messaging-health/backstage-plugin-node';
import { explainFailure } from './explainFailure';

const problem = (changes: Partial<UpstreamProblem>): UpstreamProblem => ({
  system: 'chatwoot',
  kind: 'refused',
  message: 'Chatwoot said no.',
  retryable: false,
  ...changes,
});

describe('explainFailure', () => {
  it.each([
    [{ status: 401 }, 'operation.next.check-credentials'],
    [{ status: 403 }, 'operation.next.check-credentials'],
    [{ status: 404 }, 'operation.next.check-exists'],
    [{ kind: 'timeout' }, 'operation.next.check-reachable'],
    [{ kind: 'unreachable' }, 'operation.next.check-reachable'],
    [{ status: 422 }, 'operation.next.look-at-system'],
  ] as const)('says of %j what to do: %s', (changes, code) => {
    const explained = explainFailure(new UpstreamError(problem(changes)), 'id');
    expect(explained).toMatchObject({
      cause: 'Chatwoot said no.',
      system: 'chatwoot',
      nextAction: { code },
    });
  });

  it('repeats what was said for people, and hides what was not', () => {
    expect(
      explainFailure(new NotFoundError('No such thing.'), 'id').cause,
    ).toBe('No such thing.');
    const inside = new Error("insert into operations values ('secret')");
    expect(JSON.stringify(explainFailure(inside, 'id'))).not.toContain(
      'secret',
    );
  });
});
