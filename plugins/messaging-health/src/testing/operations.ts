import {
  ConversationCandidate,
  Operation,
  OperationKind,
  OperationStep,
  StepId,
  STEPS_OF,
} from '@messaging-health/backstage-plugin-common';
import { ago, MINUTE } from './moments';
import { cantinaAurora, organizationOf } from './organizations';

const words = (text: string) => ({ code: 'fixture', values: {}, text });

/** The steps of a kind: done before `current`, not started after it. */
export function stepsUpTo(
  current: StepId | undefined,
  changes: Partial<OperationStep> = {},
  kind: OperationKind = 'rollback',
): OperationStep[] {
  const ids = STEPS_OF[kind];
  const at = current ? ids.indexOf(current) : ids.length;
  return ids.map((id, index) => {
    const position = index + 1;
    if (index > at) {
      return { id, position, status: 'pending', attempts: 0, proofs: [] };
    }
    const startedAt = ago(4 * MINUTE - index * 20);
    if (index === at) {
      return {
        id,
        position,
        status: 'running',
        startedAt,
        attempts: 1,
        proofs: [],
        ...changes,
      };
    }
    return {
      id,
      position,
      status: 'done',
      startedAt,
      finishedAt: ago(4 * MINUTE - index * 20 - 4),
      attempts: 1,
      message: words('Verified from outside.'),
      proofs: [
        {
          witness: 'n8n-read-back',
          holds: true,
          statement: words('The workflow is as it should be.'),
          at: ago(4 * MINUTE - index * 20 - 4),
        },
      ],
    };
  });
}

/** A rollback of Cantina Aurora. */
export function rollback(changes: Partial<Operation> = {}): Operation {
  const { id, title, entityRef } = organizationOf(cantinaAurora);
  return {
    id: '11111111-2222-4333-8444-555555555555',
    kind: 'rollback',
    status: 'running',
    organizationId: id,
    organizationTitle: title,
    entityRef,
    incident: 'INC-000042',
    reason: 'Webhook errors over the limit for 18 minutes.',
    requestedBy: { type: 'user', entityRef: 'user:default/ana.plantao' },
    requestedAt: ago(4 * MINUTE),
    updatedAt: ago(3),
    steps: stepsUpTo('activate-fallback', {
      message: words('Waiting for the fallback webhook to serve.'),
    }),
    signOffs: [],
    ...changes,
  };
}

/** A return of Cantina Aurora to v2, while v2 is monitored. */
export function rollForward(changes: Partial<Operation> = {}): Operation {
  return rollback({
    id: '22222222-2222-4333-8444-555555555555',
    kind: 'roll-forward',
    reason: 'The identity fix is reviewed and tested.',
    steps: stepsUpTo('monitor', {}, 'roll-forward'),
    terms: {
      correction: {
        url: 'https://git.example.com/crm/pull/812',
        author: 'user:default/bruno.dev',
        reviewer: 'user:default/carla.dev',
      },
      smoke: {
        fileName: 'smoke.xml',
        format: 'junit',
        total: 12,
        passed: 11,
        failed: 0,
        skipped: 1,
        sha256: 'ab'.repeat(32),
      },
      window: { from: ago(20 * MINUTE), until: ago(-40 * MINUTE) },
    },
    ...changes,
  });
}

export const failedRollback = rollback({
  status: 'failed',
  steps: stepsUpTo('activate-fallback', {
    status: 'failed',
    attempts: 3,
    failure: {
      cause: 'The webhook path is still taken by another workflow.',
      system: 'n8n',
      serving: 'nothing',
      nextAction: words('Resume once the path is free.'),
      at: ago(40),
    },
  }),
});

export const waitingRollback = rollback({
  status: 'waiting',
  steps: stepsUpTo('validate-conversations', { status: 'waiting' }),
  signOffs: [
    {
      conversationId: 501,
      by: 'user:default/ana.plantao',
      at: ago(30),
    },
  ],
});

export const candidates: ConversationCandidate[] = [501, 502].map(
  conversationId => ({
    conversationId,
    inboxId: 11,
    channel: 'Instagram',
    url: `http://127.0.0.1:7613/app/accounts/1/conversations/${conversationId}`,
    incomingAt: ago(2 * MINUTE),
    humanReplyAt: ago(MINUTE),
    repliedBy: 7,
    excerpt: 'Olá, vocês abrem hoje? [phone-3f9a]',
  }),
);
