import { AutomationStanding, InboxAutomation } from '../ports/InboxPlatform';
import {
  InboxPlatformExpectations,
  InboxPlatformFacts,
} from './InboxPlatformFacts';

const { signal } = new AbortController();

function critical({ platform, organization }: InboxPlatformFacts) {
  return platform.listCriticalAutomations(organization, signal);
}

function expectOn({ criticalBecause, enabled }: InboxAutomation) {
  expect(criticalBecause).not.toBe('');
  expect(enabled).toBe(true);
}

/** As the core hands it back, maybe after days: what JSON holds of it, and no more. */
function asKept<T>(kept: T): T {
  return JSON.parse(JSON.stringify(kept));
}

async function suspendAll(facts: InboxPlatformFacts) {
  const automations = await critical(facts);
  for (const automation of automations) {
    await facts.platform.suspendAutomation(
      facts.organization,
      automation,
      signal,
    );
  }
  return automations;
}

async function restore(
  { platform, organization }: InboxPlatformFacts,
  automations: InboxAutomation[],
) {
  for (const automation of asKept(automations)) {
    await platform.restoreAutomation(organization, automation, signal);
  }
}

async function expectStanding(
  { platform, organization }: InboxPlatformFacts,
  automations: InboxAutomation[],
  standing: AutomationStanding,
) {
  const standings = await platform.compareAutomations(
    organization,
    asKept(automations),
    signal,
  );
  expect(Object.fromEntries(standings)).toEqual(
    Object.fromEntries(automations.map(({ key }) => [key, standing])),
  );
}

async function expectMeddlingKept(
  facts: InboxPlatformFacts,
  automation: InboxAutomation,
) {
  await facts.meddle(automation);
  await expectStanding(facts, [automation], 'changed');
  // Either it can be put back beside the change, or it is refused.
  await restore(facts, [automation]).catch(() => undefined);
  expect(await facts.isMeddled(automation)).toBe(true);
}

/** What every inbox platform must hold to when it switches automations. @public */
export const inboxAutomationContract: InboxPlatformExpectations = {
  'lists the critical automations of this organization, and why':
    async facts => {
      const found = await critical(facts);
      expect(found.map(({ key }) => key).sort()).toEqual(
        [...facts.criticalKeys].sort(),
      );
      found.forEach(expectOn);
    },

  'switches them off; one that is gone from the list is off, too':
    async facts => {
      await suspendAll(facts);
      const found = await critical(facts);
      expect(found.filter(({ enabled }) => enabled)).toEqual([]);
    },

  'puts each back exactly as it was, from a state kept as JSON':
    async facts => {
      const before = await facts.readState();
      const suspended = await suspendAll(facts);
      expect(await facts.readState()).not.toEqual(before);
      await restore(facts, suspended);
      expect(await facts.readState()).toEqual(before);
    },

  'goes on with a restoration that broke off half way': async facts => {
    const before = await facts.readState();
    const suspended = await suspendAll(facts);
    await restore(facts, suspended.slice(0, 1));
    await restore(facts, suspended);
    expect(await facts.readState()).toEqual(before);
  },

  'does no more when it does it twice': async facts => {
    const suspended = await suspendAll(facts);
    const off = await facts.readState();
    for (const automation of suspended) {
      await facts.platform.suspendAutomation(
        facts.organization,
        automation,
        signal,
      );
    }
    expect(await facts.readState()).toEqual(off);
  },

  'says how each stands, compared with what was kept': async facts => {
    await expectStanding(facts, await critical(facts), 'as-kept');
    const suspended = await suspendAll(facts);
    await expectStanding(facts, suspended, 'suspended');
    await restore(facts, suspended);
    await expectStanding(facts, suspended, 'as-kept');
    await expectStanding(facts, [facts.gone], 'missing');
  },

  'takes one that is gone for switched off, and cannot put it back':
    async facts => {
      const before = await facts.readState();
      await facts.platform.suspendAutomation(
        facts.organization,
        facts.gone,
        signal,
      );
      await expect(restore(facts, [facts.gone])).rejects.toThrow();
      expect(await facts.readState()).toEqual(before);
    },

  'loses nothing of what somebody else changed meanwhile': async facts => {
    for (const automation of await suspendAll(facts)) {
      await expectMeddlingKept(facts, automation);
    }
  },
};
