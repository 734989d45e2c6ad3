import { Signal } from '@messaging-health/backstage-plugin-common';
import {
  ObservationRequest,
  SourceAnswer,
  UpstreamError,
} from '@messaging-health/backstage-plugin-node';
import { CrmAnswer } from '../client/CrmDatabase';
import { Span } from '../client/CrmQuestion';
import { toObservations } from './toObservations';

/** Whatever answers questions about a span of steps; it fails as an UpstreamError only. */
export type ReadSpan = (span: Span, signal: AbortSignal) => Promise<CrmAnswer>;

/** A source's answer to the core, by way of a question to the CRM's database. */
export async function answerRequest(
  { organizations, from, to, stepMilliseconds, signal }: ObservationRequest,
  question: { signal: Signal; read: ReadSpan },
): Promise<SourceAnswer> {
  const span = {
    from: from.getTime(),
    to: to.getTime(),
    step: stepMilliseconds,
  };
  try {
    const answer = await question.read(
      { ...span, organizationIds: organizations.map(({ id }) => id) },
      signal,
    );
    return {
      kind: 'observed',
      observations: toObservations(answer, {
        ...span,
        signal: question.signal,
        organizations,
      }),
      observedUpTo: new Date(Math.min(span.to, answer.upTo)),
      evidence: {
        query: answer.query,
        tookMilliseconds: answer.tookMilliseconds,
      },
    };
  } catch (error) {
    if (error instanceof UpstreamError) {
      return { kind: 'unavailable', because: error.problem };
    }
    throw error;
  }
}
