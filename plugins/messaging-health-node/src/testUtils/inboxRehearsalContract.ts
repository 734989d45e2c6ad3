import { RehearsalFinding } from '@messaging-health/backstage-plugin-common';
import {
  InboxPlatformExpectations,
  InboxPlatformFacts,
} from './InboxPlatformFacts';

const { signal } = new AbortController();

/** The organization as it would be with an instance that nobody has configured. */
function elsewhere({ organization }: InboxPlatformFacts) {
  const { chatwoot } = organization;
  return {
    ...organization,
    chatwoot: { ...chatwoot, instance: 'no-such-instance' },
  };
}

const againstRollback = (findings: RehearsalFinding[]) =>
  findings.filter(({ ready }) => !ready);

/** What every inbox platform must hold to when it only looks, and where it can't look. @public */
export const inboxRehearsalContract: InboxPlatformExpectations = {
  'rehearses without changing anything, and finds all in order':
    async facts => {
      const before = await facts.readState();
      const findings = await facts.platform.rehearse(
        facts.organization,
        signal,
      );
      expect(findings).not.toEqual([]);
      expect(againstRollback(findings)).toEqual([]);
      expect(await facts.readState()).toEqual(before);
    },

  'finds, and does not throw, that an instance is not configured':
    async facts => {
      const findings = await facts.platform.rehearse(elsewhere(facts), signal);
      expect(findings).toEqual(againstRollback(findings));
      expect(findings[0].statement.text).toContain('no-such-instance');
    },

  'refuses an instance that is not configured, and names those that are':
    async facts => {
      const { organization, platform, since } = facts;
      await expect(
        platform.listInboxes(elsewhere(facts), since, signal),
      ).rejects.toThrow(
        new RegExp(`no-such-instance.*${organization.chatwoot.instance}`),
      );
    },
};
