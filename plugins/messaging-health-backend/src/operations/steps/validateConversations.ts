import {
  Proof,
  REQUIRED_SIGN_OFFS,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { prove } from './prove';
import { RunbookStep, StepRun, StepVerdict } from './RunbookStep';

const MINUTE = 60_000;

const stateSchema = z.object({
  /** When people were first asked. */
  since: z.iso.datetime(),
});

/** Where the wait for people stands. */
interface Wait {
  since: Date;
  /** How many reminders are due since then. */
  reminders: number;
  deadline: Date;
  isOver: boolean;
}

async function readWait(run: StepRun): Promise<Wait> {
  const now = run.clock.now();
  let kept = run.readState(stateSchema);
  if (!kept) {
    kept = { since: now.toISOString() };
    await run.writes.keepState(kept);
  }
  const { remindEveryMilliseconds, deadlineMilliseconds } =
    run.options.rollback.conversations;
  const since = new Date(kept.since);
  const deadline = new Date(since.getTime() + deadlineMilliseconds);
  // A clock that was set back has nobody reminded of what is yet to come.
  const waited = Math.max(0, now.getTime() - since.getTime());
  return {
    since,
    reminders: Math.floor(waited / remindEveryMilliseconds),
    deadline,
    isOver: now >= deadline,
  };
}

/** Into the incident, once however often the step is begun. */
async function tell(
  run: StepRun,
  statement: Statement,
  onceKey: string,
): Promise<void> {
  const { id: operationId, incident } = run.readRecord().operation;
  await run.report(statement);
  await run.incidents.record({
    incident,
    by: run.me,
    kind: 'communication',
    statement,
    details: { operationId },
    onceKey: `${onceKey}:${operationId}`,
  });
}

async function decideAtDeadline(
  run: StepRun,
  wait: Wait,
  proofs: Proof[],
): Promise<StepVerdict> {
  const values = {
    signed: proofs.length,
    required: REQUIRED_SIGN_OFFS,
    since: wait.since.toISOString(),
    deadline: wait.deadline.toISOString(),
  };
  if (run.options.rollback.conversations.atDeadline === 'waive') {
    const message = say('operation.conversations.waived-at-deadline', values);
    return { kind: 'waived', message, proofs };
  }
  const message = say('operation.conversations.overdue', values);
  await tell(run, message, 'conversations-overdue');
  // Nothing more comes by itself: people have been told, and sign when they can.
  return { kind: 'waiting', message, proofs };
}

async function waitOn(
  run: StepRun,
  wait: Wait,
  proofs: Proof[],
): Promise<StepVerdict> {
  const { since, reminders, deadline } = wait;
  const { remindEveryMilliseconds } = run.options.rollback.conversations;
  const next = since.getTime() + (reminders + 1) * remindEveryMilliseconds;
  const wakesAt = new Date(Math.min(next, deadline.getTime()));
  const values = { signed: proofs.length, required: REQUIRED_SIGN_OFFS };
  if (reminders === 0) {
    const message = say('operation.conversations.waiting', values);
    return { kind: 'waiting', message, proofs, wakesAt };
  }
  const left = deadline.getTime() - run.clock.now().getTime();
  const message = say('operation.conversations.reminder', {
    ...values,
    number: reminders,
    minutes: Math.ceil(left / MINUTE),
  });
  await tell(run, message, `conversations-reminder-${reminders}`);
  return { kind: 'waiting', message, proofs, wakesAt };
}

/**
 * Runbook §3.6: people say of real conversations that they are served by people. They are
 * reminded, and at the deadline happens what config says; the step may be begun too early,
 * late or twice.
 */
export const validateConversations: RunbookStep = {
  id: 'validate-conversations',

  async check() {
    return {
      alreadyHolds: false,
      statements: [
        say('operation.conversations.would-be-asked', {
          required: REQUIRED_SIGN_OFFS,
        }),
      ],
    };
  },

  async apply() {
    // People's part: their sign-offs come in by themselves.
  },

  async verify(run) {
    const { signOffs } = run.readRecord().operation;
    const signed = [
      ...new Set(signOffs.map(({ conversationId }) => conversationId)),
    ];
    const proofs = signed.map(conversation =>
      prove(
        run.clock,
        'sign-off',
        true,
        say('operation.conversations.signed', { conversation }),
      ),
    );
    if (signed.length >= REQUIRED_SIGN_OFFS) {
      const message = say('operation.conversations.waiting', {
        signed: signed.length,
        required: REQUIRED_SIGN_OFFS,
      });
      return { kind: 'done', message, proofs };
    }
    const wait = await readWait(run);
    return wait.isOver
      ? decideAtDeadline(run, wait, proofs)
      : waitOn(run, wait, proofs);
  },
};
