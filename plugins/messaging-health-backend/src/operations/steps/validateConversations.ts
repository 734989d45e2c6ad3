import {
  REQUIRED_SIGN_OFFS,
  say,
} from '@messaging-health/backstage-plugin-common';
import { prove } from './prove';
import { RunbookStep } from './RunbookStep';

/** Runbook §3.6: people say of real conversations that they are served by people. */
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

  async verify({ readRecord, clock }) {
    const { signOffs } = readRecord().operation;
    const message = say('operation.conversations.waiting', {
      signed: signOffs.length,
      required: REQUIRED_SIGN_OFFS,
    });
    const proofs = signOffs.map(({ conversationId }) =>
      prove(
        clock,
        'sign-off',
        true,
        say('operation.conversations.signed', { conversation: conversationId }),
      ),
    );
    return {
      kind: signOffs.length >= REQUIRED_SIGN_OFFS ? 'done' : 'waiting',
      message,
      proofs,
    };
  },
};
