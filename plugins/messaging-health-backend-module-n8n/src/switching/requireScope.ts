import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { n8nFailure } from './SwitchContext';

/** Names the scope where n8n forbids something: n8n itself never says which one is lacking. */
export async function requireScope<T>(
  scope: string,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UpstreamError && error.problem.status === 403) {
      throw n8nFailure(
        'refused',
        `${error.message} It needs the scope ${scope}: add it to the API key in n8n.`,
        403,
      );
    }
    throw error;
  }
}
