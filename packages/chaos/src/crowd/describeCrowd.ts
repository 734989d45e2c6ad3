import { Machine, Report } from '@messaging-health/bench';

/** What one of the crowd was told. */
export interface Answer {
  status: number;
  /** The operation that began, or the words of the refusal. */
  message: string;
  milliseconds: number;
}

/** What the crowd was told, beside what was stored. */
export function describeCrowd(
  answers: Answer[],
  stored: { operations: number; incidents: number; machine: Machine },
): Report {
  const { operations, incidents, machine } = stored;
  const begun = answers.filter(({ status }) => status === 201);
  const told = answers.filter(
    ({ status, message }) =>
      status === 409 && begun.some(one => message.includes(one.message)),
  );
  const others = answers.length - 1;
  return {
    name: 'chaos-crowd',
    title: `${answers.length} rollbacks of one organization at once`,
    machine,
    rows: [
      {
        asked: answers.length,
        begun: begun.length,
        'told which stands in the way': told.length,
        'operations stored': operations,
        'incidents stored': incidents,
        'slowest answer (ms)': Math.max(
          ...answers.map(({ milliseconds }) => milliseconds),
        ),
      },
    ],
    requirements: [
      {
        text: `${operations} operation and ${incidents} incident, ${begun.length} answer that it began`,
        holds: operations === 1 && incidents === 1 && begun.length === 1,
      },
      {
        text: `${told.length} answers that name the operation in the way, of ${others}`,
        holds: told.length === others,
      },
    ],
    details: { answers },
  };
}
