import { InboxCaller } from '../ports/InboxPlatform';
import {
  InboxPlatformExpectations,
  InboxPlatformFacts,
} from './InboxPlatformFacts';

const { signal } = new AbortController();

function callersOf(
  { platform, organization }: InboxPlatformFacts,
  url: string,
): Promise<InboxCaller[]> {
  return platform.listCallers(organization, [url], signal);
}

function byKey(callers: InboxCaller[]) {
  return Object.fromEntries(callers.map(({ key, sends }) => [key, sends]));
}

async function repoint(
  { platform, organization }: InboxPlatformFacts,
  callers: InboxCaller[],
  url: string,
) {
  for (const caller of callers) {
    await platform.repointCaller(
      organization,
      JSON.parse(JSON.stringify(caller)),
      url,
      signal,
    );
  }
}

const ownOf = (callers: InboxCaller[]) =>
  callers.filter(({ shared }) => !shared);
const sharedOf = (callers: InboxCaller[]) =>
  callers.filter(({ shared }) => shared);

async function expectRefused(facts: InboxPlatformFacts, caller: InboxCaller) {
  const { elsewhere } = facts.callers;
  await expect(repoint(facts, [caller], elsewhere)).rejects.toThrow(
    /not this organization's/,
  );
}

/** What every inbox platform must hold to about what hands its messages to others. @public */
export const inboxCallerContract: InboxPlatformExpectations = {
  'lists what hands messages to a URL, and what each sends': async facts => {
    const { own, shared, url } = facts.callers;
    const callers = await callersOf(facts, url);
    expect(byKey(ownOf(callers))).toEqual(own);
    expect(byKey(callers)).toEqual({ ...own, ...shared });
    for (const caller of callers) {
      expect(caller.enabled).toBe(true);
      expect(new URL(caller.url).search).toBe('');
    }
  },

  'finds the same with a slash at the end, and nothing where nobody calls':
    async facts => {
      const { elsewhere, own, shared, url } = facts.callers;
      expect(byKey(await callersOf(facts, `${url}/`))).toEqual({
        ...own,
        ...shared,
      });
      expect(await callersOf(facts, elsewhere)).toEqual([]);
    },

  'points callers elsewhere and back, and changes nothing else of them':
    async facts => {
      const { elsewhere, own, shared, url } = facts.callers;
      const before = await facts.readState();
      const callers = ownOf(await callersOf(facts, url));
      await repoint(facts, callers, elsewhere);
      expect(byKey(await callersOf(facts, elsewhere))).toEqual(own);
      expect(byKey(await callersOf(facts, url))).toEqual(shared);

      await repoint(facts, await callersOf(facts, elsewhere), url);
      expect(await facts.readState()).toEqual(before);
    },

  'puts a caller back from what was kept of it': async facts => {
    const { elsewhere, url } = facts.callers;
    const before = await facts.readState();
    const callers = ownOf(await callersOf(facts, url));
    await repoint(facts, callers, elsewhere);
    for (const caller of callers) {
      await repoint(facts, [caller], caller.url);
    }
    expect(await facts.readState()).toEqual(before);
  },

  'does no more when it points a caller there twice': async facts => {
    const { elsewhere, url } = facts.callers;
    const callers = ownOf(await callersOf(facts, url));
    await repoint(facts, callers, elsewhere);
    const after = await facts.readState();
    await repoint(facts, callers, elsewhere);
    expect(await facts.readState()).toEqual(after);
  },

  'refuses to point elsewhere what others share': async facts => {
    const before = await facts.readState();
    const callers = await callersOf(facts, facts.callers.url);
    for (const caller of sharedOf(callers)) {
      await expectRefused(facts, caller);
    }
    expect(await facts.readState()).toEqual(before);
  },
};
