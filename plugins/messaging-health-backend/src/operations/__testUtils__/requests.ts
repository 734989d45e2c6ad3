import { ORGANIZATION } from './World';

/** What asks for a rollback of the invented organization. */
export const ROLLBACK_REQUEST = {
  kind: 'rollback' as const,
  organizationId: ORGANIZATION.id,
  reason: 'Webhook errors',
};

/** What asks for its return; by the window's beginning a rollback before is over. */
export const RETURN_REQUEST = {
  kind: 'roll-forward' as const,
  organizationId: ORGANIZATION.id,
  reason: 'It is corrected',
  rollForward: {
    correction: {
      url: 'https://git.example/pull/7',
      author: 'user:default/rui.dev',
      reviewer: 'user:default/bia.gestora',
    },
    smokeReport: {
      fileName: 'smoke.xml',
      content: '<testsuite tests="1"><testcase name="dm"/></testsuite>',
    },
    window: {
      from: '2026-03-01T03:30:00.000Z',
      until: '2026-03-01T05:00:00.000Z',
    },
  },
};
