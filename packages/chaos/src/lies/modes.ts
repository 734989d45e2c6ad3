import { N8nFault } from '@messaging-health/sandbox';

/** One way in which n8n lies or fails while an organization is rolled back. */
export interface Mode {
  name: string;
  fault: N8nFault;
  paths: 'shared' | 'distinct';
  /** Webhooks of each workflow. Default: 1. */
  webhooks?: number;
  /** Milliseconds after the rollback's beginning. Default: before it. */
  after?: number;
}

const shared = (fault: N8nFault, more: Partial<Mode> = {}): Mode => ({
  name: fault.replace(/^n8n-/, ''),
  fault,
  paths: 'shared',
  ...more,
});

/** The modes, each on an n8n of its own. */
export const MODES: readonly Mode[] = [
  shared('n8n-slow-publish'),
  shared('n8n-active-not-served'),
  shared('n8n-never-served'),
  shared('n8n-stuck-conflict'),
  shared('n8n-inactive-but-served'),
  shared('n8n-conflict-forever'),
  shared('n8n-unpublish-refused'),
  shared('n8n-undone'),
  shared('n8n-partial-webhooks', { webhooks: 2 }),
  shared('n8n-wrong-version-served'),
  shared('n8n-old-version-running'),
  shared('n8n-error-500'),
  shared('n8n-hang'),
  shared('n8n-flapping'),
  shared('n8n-read-only-key'),
  shared('n8n-key-revoked-midway'),
  shared('n8n-down'),
  shared('n8n-unauthorized'),
  shared('n8n-slow'),
  shared('n8n-garbage'),
  shared('n8n-down', { name: 'down midway', after: 150 }),
  shared('n8n-hang', { name: 'hang midway', after: 150 }),
  shared('n8n-never-served', {
    name: 'never-served, two paths',
    paths: 'distinct',
  }),
  shared('n8n-unpublish-refused', {
    name: 'unpublish-refused, two paths',
    paths: 'distinct',
  }),
];
