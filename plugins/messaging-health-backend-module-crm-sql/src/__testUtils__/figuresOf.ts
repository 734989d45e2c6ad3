import { Organization } from '@messaging-health/backstage-plugin-common';
import { SignalSource } from '@messaging-health/backstage-plugin-node';

/** What a source says, in lines like `1 03:05: 1/3`: the last digit of the organization, the step, failed of total. */
export async function figuresOf(
  source: SignalSource,
  question: {
    organizations: Organization[];
    from: Date;
    to: Date;
    step?: number;
  },
): Promise<string[]> {
  const { step, ...span } = question;
  const answer = await source.observe({
    ...span,
    stepMilliseconds: step ?? 60_000,
    signal: new AbortController().signal,
  });
  if (answer.kind === 'unavailable') {
    throw new Error(`Unavailable: ${answer.because.message}`);
  }
  return answer.observations
    .map(
      ({ organizationId, minute, total, failed }) =>
        `${organizationId.at(-1)} ${minute
          .toISOString()
          .slice(11, 16)}: ${failed}/${total}`,
    )
    .sort();
}

/** The lines that are no zero. */
export async function eventsOf(
  ...question: Parameters<typeof figuresOf>
): Promise<string[]> {
  return (await figuresOf(...question)).filter(line => !line.endsWith(' 0/0'));
}
