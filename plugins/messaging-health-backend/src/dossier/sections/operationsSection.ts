import {
  Operation,
  OperationStep,
} from '@messaging-health/backstage-plugin-common';
import { Block, Fact, Section } from '../DossierDocument';
import { DossierSource } from '../DossierSource';
import { DossierWording } from '../DossierWording';
import { tableOrNone } from './tableOrNone';

function factsOf(operation: Operation, wording: DossierWording): Fact[] {
  const { approval, abort } = operation;
  const { words } = wording;
  const said = (by: string, at: string, why?: string) =>
    [by, wording.time(at), why].filter(Boolean).join('; ');
  return [
    { label: wording.title('operationId'), value: operation.id, isExact: true },
    {
      label: wording.title('status'),
      value: words.operationStatus[operation.status],
    },
    {
      label: wording.title('requestedBy'),
      value: wording.actor(operation.requestedBy),
    },
    { label: wording.title('reason'), value: operation.reason },
    ...(approval
      ? [
          {
            label: wording.title('approvedBy'),
            value: said(approval.by, approval.at, approval.note),
          },
        ]
      : []),
    ...(abort
      ? [
          {
            label: wording.title('aborted'),
            value: said(abort.by, abort.at, abort.reason),
          },
        ]
      : []),
    {
      label: wording.title('finished'),
      value: wording.timeOr(operation.finishedAt, 'notYet'),
    },
  ];
}

function whatWasSeen(step: OperationStep, wording: DossierWording): string {
  const { proofs, failure, message } = step;
  const seen = proofs.map(
    ({ witness, holds, statement }) =>
      `${witness} (${wording.title(holds ? 'holds' : 'fails')}): ${wording.say(
        statement,
      )}`,
  );
  const told = message ? [wording.say(message)] : [];
  return [...(failure ? [failure.cause] : []), ...told, ...seen].join('\n');
}

function stepsOf({ steps }: Operation, wording: DossierWording): Block {
  return tableOrNone(
    wording,
    [
      [wording.title('step'), 2.7],
      [wording.title('state'), 2.2],
      [wording.title('began'), 4.6],
      [wording.title('ended'), 4.6],
      [wording.title('proofs'), 4.8],
    ],
    steps.map(step => [
      `${step.position}. ${wording.words.step[step.id]}`,
      wording.words.stepStatus[step.status],
      wording.timeLinesOr(step.startedAt, 'notYet'),
      wording.timeLinesOr(step.finishedAt, 'notYet'),
      whatWasSeen(step, wording) || '—',
    ]),
  );
}

function signOffsOf(
  { signOffs }: Operation,
  wording: DossierWording,
): Section[] {
  const rows = signOffs.map(({ conversationId, by, at, note }) => [
    String(conversationId),
    by,
    wording.timeLines(at),
    note ?? '—',
  ]);
  const columns = [
    [wording.title('conversation'), 2],
    [wording.title('person'), 3],
    [wording.title('time'), 4],
    [wording.title('note'), 4],
  ] as const;
  return rows.length === 0
    ? []
    : [
        {
          title: wording.title('signOffs'),
          blocks: [tableOrNone(wording, columns, rows)],
        },
      ];
}

function operationSection(
  operation: Operation,
  wording: DossierWording,
): Section {
  const { switchReport } = operation;
  const cost: Block[] = switchReport
    ? [
        {
          type: 'paragraph',
          text: wording.title('switch', {
            from: wording.time(switchReport.from),
            to: wording.time(switchReport.to),
            received: switchReport.received,
            executed: switchReport.executed,
            lost: switchReport.lost,
          }),
        },
      ]
    : [];
  return {
    title: wording.title('operation', {
      kind: wording.words.operationKind[operation.kind],
      time: wording.time(operation.requestedAt),
    }),
    blocks: [
      { type: 'facts', facts: factsOf(operation, wording) },
      ...cost,
      stepsOf(operation, wording),
    ],
    sections: signOffsOf(operation, wording),
  };
}

/** What was done about it, step by step, and what proved each step. */
export function operationsSection(
  { operations }: DossierSource,
  wording: DossierWording,
): Section {
  return {
    title: wording.title('operations'),
    blocks:
      operations.length === 0
        ? [{ type: 'paragraph', text: wording.title('none') }]
        : [],
    sections: operations.map(operation => operationSection(operation, wording)),
  };
}
