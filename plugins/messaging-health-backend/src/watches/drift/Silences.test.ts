import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { StepDeadlineError } from '../../operations/engine/StepDeadlineError';
import { Silences } from './Silences';

const N8N = 'n8n default';
const failure = (kind: 'timeout' | 'unreachable' | 'refused') =>
  new UpstreamError({
    system: 'n8n',
    kind,
    message: 'n8n failed',
    retryable: true,
  });

describe('Silences', () => {
  it('has had enough when several organizations waited in vain', () => {
    const silences = new Silences();
    silences.hear(N8N, 'a', failure('timeout'));
    silences.hear(N8N, 'b', failure('unreachable'));
    expect(silences.has(N8N)).toBe(false);
    silences.hear(N8N, 'c', new StepDeadlineError(8_000));
    expect(silences.has(N8N)).toBe(true);
    expect(silences.has('n8n other')).toBe(false);
  });

  it('lets one organization with trouble of its own not stand for the others', () => {
    const silences = new Silences();
    for (let look = 0; look < 4; look++) {
      silences.hear(N8N, 'a', failure('timeout'));
    }
    expect(silences.has(N8N)).toBe(false);
  });

  it('does not take an answer for silence, however bad it is', () => {
    const silences = new Silences();
    for (const organization of ['a', 'b', 'c']) {
      silences.hear(N8N, organization, failure('refused'));
      silences.hear(N8N, organization, new Error('a mistake of ours'));
    }
    expect(silences.has(N8N)).toBe(false);
  });
});
