import {
  RehearsalFinding,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import {
  AutomationPlatform,
  ChangeWorkflowOptions,
  Substitution,
  WorkflowReference,
} from '../ports/AutomationPlatform';
import { UpstreamError } from '../upstream/UpstreamError';
import { inventOrganization } from './inventOrganization';

/** What the contract needs to know of the world that a platform is tried in. @public */
export interface AutomationPlatformFacts {
  platform: AutomationPlatform;
  /** In service, on the same path as `fallback`. */
  v2: WorkflowReference;
  /** Out of service. */
  fallback: WorkflowReference;
  /** What a customer's real call to the shared path is answered. */
  callPath: () => Promise<{ status: number }>;
}

const { signal } = new AbortController();
const silently: ChangeWorkflowOptions = { signal, report: async () => {} };

async function outcomesOf(
  { platform }: AutomationPlatformFacts,
  reference: WorkflowReference,
) {
  const workflow = await platform.readWorkflow(reference, signal);
  const probes = await platform.probeWebhooks(workflow, signal);
  return probes.map(({ outcome }) => outcome);
}

/** What a look must leave as it was. */
async function worldOf({ platform, v2, fallback }: AutomationPlatformFacts) {
  return {
    v2: await platform.readWorkflow(v2, signal),
    fallback: await platform.readWorkflow(fallback, signal),
    executions: await platform.countExecutions(v2, new Date(0), signal),
  };
}

function whatIsBroken(findings: RehearsalFinding[]): RehearsalFinding[] {
  return findings.filter(({ ready }) => !ready);
}

async function switchTo(
  { platform }: AutomationPlatformFacts,
  wanted: WorkflowReference,
  displaced: WorkflowReference,
) {
  await platform.deactivateWorkflow(displaced, silently);
  await platform.activateWorkflow(wanted, { ...silently, displaced });
}

const reading: Record<
  string,
  (facts: AutomationPlatformFacts) => Promise<void>
> = {
  'reads a workflow, with its production webhooks': async facts => {
    const { platform, v2 } = facts;
    const workflow = await platform.readWorkflow(v2, signal);
    expect(workflow).toMatchObject({ reference: v2, active: true });
    expect(workflow.webhooks.length).toBeGreaterThan(0);
    workflow.webhooks.forEach(({ path, url }) => {
      expect(path).not.toMatch(/^\/|\/$/);
      expect(url).toContain(path);
    });
  },

  'names a content by what it does, the same each time': async facts => {
    const { platform, v2, fallback } = facts;
    const first = await platform.readWorkflow(v2, signal);
    const again = await platform.readWorkflow(v2, signal);
    const other = await platform.readWorkflow(fallback, signal);
    expect(first.content).not.toBe('');
    expect(again.content).toBe(first.content);
    expect(other.content).not.toBe(first.content);
  },

  'counts what started before a limit only': async facts => {
    const { platform, v2 } = facts;
    await facts.callPath();
    const longAgo = new Date(0);
    const later = new Date('2999-01-01T00:00:00Z');
    const count = (until: Date) =>
      platform.countExecutions(v2, longAgo, signal, until);
    expect((await count(later)).started).toBe(1);
    expect((await count(new Date(1))).started).toBe(0);
  },

  'rehearses without changing or running anything': async facts => {
    const { platform, v2, fallback } = facts;
    const organization = inventOrganization({
      n8n: {
        instance: v2.instance,
        workflowV2: v2.workflowId,
        workflowFallback: fallback.workflowId,
      },
    });
    const before = await worldOf(facts);
    const findings = await platform.rehearse(organization, signal);
    expect(findings).not.toEqual([]);
    expect(whatIsBroken(findings)).toEqual([]);
    expect(await worldOf(facts)).toEqual(before);
  },

  'refuses a workflow that does not exist': async ({ platform, v2 }) => {
    const asked = platform.readWorkflow(
      { ...v2, workflowId: 'no-such-workflow' },
      signal,
    );
    await expect(asked).rejects.toBeInstanceOf(UpstreamError);
    await expect(asked).rejects.toMatchObject({
      problem: { kind: 'refused', status: 404 },
    });
  },

  'refuses an instance that is not configured, and names those that are':
    async ({ platform, v2 }) => {
      await expect(
        platform.readWorkflow({ ...v2, instance: 'no-such-instance' }, signal),
      ).rejects.toThrow(new RegExp(`no-such-instance.*${v2.instance}`));
    },

  'probes without running anything': async facts => {
    const { platform, v2 } = facts;
    const before = await platform.countExecutions(v2, new Date(0), signal);
    expect(await outcomesOf(facts, v2)).toEqual(['served']);
    const after = await platform.countExecutions(v2, new Date(0), signal);
    expect(after.started).toBe(before.started);
  },
};

const switching: typeof reading = {
  'takes a workflow out of service, and says so': async facts => {
    const { platform, v2 } = facts;
    const said: Statement[] = [];
    await platform.deactivateWorkflow(v2, {
      signal,
      report: async statement => {
        said.push(statement);
      },
    });
    expect((await platform.readWorkflow(v2, signal)).active).toBe(false);
    expect(await outcomesOf(facts, v2)).toEqual(['not-served']);
    expect((await facts.callPath()).status).toBe(404);
    expect(said.length).toBeGreaterThan(0);
  },

  'puts the fallback into service, and a real call then reaches it':
    async facts => {
      const { platform, v2, fallback } = facts;
      await switchTo(facts, fallback, v2);
      expect(await outcomesOf(facts, fallback)).toEqual(['served']);
      expect((await facts.callPath()).status).toBe(200);
      const { started } = await platform.countExecutions(
        fallback,
        new Date(0),
        signal,
      );
      expect(started).toBe(1);
    },

  'changes nothing when it is asked again': async facts => {
    const { platform, v2, fallback } = facts;
    await switchTo(facts, fallback, v2);
    await switchTo(facts, fallback, v2);
    expect(await outcomesOf(facts, fallback)).toEqual(['served']);
    expect((await platform.readWorkflow(v2, signal)).active).toBe(false);
  },

  'switches back': async facts => {
    const { v2, fallback } = facts;
    await switchTo(facts, fallback, v2);
    await switchTo(facts, v2, fallback);
    expect(await outcomesOf(facts, v2)).toEqual(['served']);
  },

  'stops when it is told to': async facts => {
    const { platform, v2 } = facts;
    const reason = new Error('enough');
    await expect(
      platform.deactivateWorkflow(v2, {
        ...silently,
        signal: AbortSignal.abort(reason),
      }),
    ).rejects.toBe(reason);
    expect(await outcomesOf(facts, v2)).toEqual(['served']);
  },
};

/** The host serves the other's content, and its own is kept: nothing else tells the two apart from outside. */
async function expectSubstituted(
  facts: AutomationPlatformFacts,
  { host, content, keptAs }: Substitution,
  own: string,
) {
  const { platform } = facts;
  const wanted = await platform.readWorkflow(content, signal);
  expect(await platform.readWorkflow(host, signal)).toMatchObject({
    active: true,
    content: wanted.content,
  });
  expect(await outcomesOf(facts, host)).toEqual(['served']);
  expect((await facts.callPath()).status).toBe(200);
  expect(await platform.readWorkflow(keptAs, signal)).toMatchObject({
    active: false,
    content: own,
  });
}

const substituting: typeof reading = {
  "serves another's content in place, and gives the own back": async facts => {
    const { platform, v2, fallback } = facts;
    const { content: own } = await platform.readWorkflow(v2, signal);
    const substitution = await platform.substituteWorkflow(
      { host: v2, content: fallback },
      silently,
    );
    expect(substitution).toMatchObject({ host: v2, content: fallback });
    await expectSubstituted(facts, substitution, own);

    await platform.endSubstitution(substitution, silently);
    expect(await platform.readWorkflow(v2, signal)).toMatchObject({
      active: true,
      content: own,
    });
    expect(await outcomesOf(facts, v2)).toEqual(['served']);
    await expect(
      platform.readWorkflow(substitution.keptAs, signal),
    ).rejects.toMatchObject({ problem: { kind: 'refused', status: 404 } });
  },

  'keeps one copy and gives it back once, however often it is asked':
    async facts => {
      const { platform, v2, fallback } = facts;
      const { content: own } = await platform.readWorkflow(v2, signal);
      const pair = { host: v2, content: fallback };
      const first = await platform.substituteWorkflow(pair, silently);
      expect(await platform.substituteWorkflow(pair, silently)).toEqual(first);
      await expectSubstituted(facts, first, own);
      await platform.endSubstitution(first, silently);
      await platform.endSubstitution(first, silently);
      expect((await platform.readWorkflow(v2, signal)).content).toBe(own);
    },

  'serves in place what was taken out of service before': async facts => {
    const { platform, v2, fallback } = facts;
    const { content: own } = await platform.readWorkflow(v2, signal);
    await platform.deactivateWorkflow(v2, silently);
    const substitution = await platform.substituteWorkflow(
      { host: v2, content: fallback },
      silently,
    );
    await expectSubstituted(facts, substitution, own);
  },
};

/**
 * What every automation platform must hold to, by name; see
 * {@link signalSourceContract} for how a module's test goes through it.
 *
 * @public
 */
export const automationPlatformContract: Record<
  string,
  (facts: AutomationPlatformFacts) => Promise<void>
> = { ...reading, ...switching, ...substituting };
