import { Statement } from '@messaging-health/backstage-plugin-common';
import {
  AutomationPlatform,
  WorkflowReference,
} from '../ports/AutomationPlatform';
import { UpstreamError } from '../upstream/UpstreamError';

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

/**
 * What every automation platform must hold to. Call it in a test of the module, with
 * a function that makes the facts anew for each test.
 *
 * @public
 */
export function describeAutomationPlatformContract(
  name: string,
  makeFacts: () => Promise<AutomationPlatformFacts>,
): void {
  describe(`${name}, as an automation platform`, () => {
    const { signal } = new AbortController();
    let facts: AutomationPlatformFacts;
    let said: Statement[];
    const report = async (statement: Statement) => {
      said.push(statement);
    };
    const outcomesOf = async (reference: WorkflowReference) => {
      const { platform } = facts;
      const workflow = await platform.readWorkflow(reference, signal);
      const probes = await platform.probeWebhooks(workflow, signal);
      return probes.map(({ outcome }) => outcome);
    };
    const switchToFallback = async () => {
      const { platform, v2, fallback } = facts;
      await platform.deactivateWorkflow(v2, { report, signal });
      await platform.activateWorkflow(fallback, {
        report,
        signal,
        displaced: v2,
      });
    };

    beforeEach(async () => {
      said = [];
      facts = await makeFacts();
    });

    it('reads a workflow, with its production webhooks', async () => {
      const { platform, v2 } = facts;
      const workflow = await platform.readWorkflow(v2, signal);
      expect(workflow).toMatchObject({ reference: v2, active: true });
      expect(workflow.webhooks.length).toBeGreaterThan(0);
      workflow.webhooks.forEach(({ path, url }) => {
        expect(path).not.toMatch(/^\/|\/$/);
        expect(url).toContain(path);
      });
    });

    it('refuses a workflow that does not exist', async () => {
      const asked = facts.platform.readWorkflow(
        { ...facts.v2, workflowId: 'no-such-workflow' },
        signal,
      );
      await expect(asked).rejects.toBeInstanceOf(UpstreamError);
      await expect(asked).rejects.toMatchObject({
        problem: { kind: 'refused', status: 404 },
      });
    });

    it('refuses an instance that is not configured, and names those that are', async () => {
      await expect(
        facts.platform.readWorkflow(
          { ...facts.v2, instance: 'no-such-instance' },
          signal,
        ),
      ).rejects.toThrow(new RegExp(`no-such-instance.*${facts.v2.instance}`));
    });

    it('probes without running anything', async () => {
      const { platform, v2 } = facts;
      const before = await platform.countExecutions(v2, new Date(0), signal);
      expect(await outcomesOf(v2)).toEqual(['served']);
      const after = await platform.countExecutions(v2, new Date(0), signal);
      expect(after.started).toBe(before.started);
    });

    it('takes a workflow out of service', async () => {
      const { platform, v2 } = facts;
      await platform.deactivateWorkflow(v2, { report, signal });
      const workflow = await platform.readWorkflow(v2, signal);
      expect(workflow.active).toBe(false);
      expect(await outcomesOf(v2)).toEqual(['not-served']);
      expect((await facts.callPath()).status).toBe(404);
      expect(said.length).toBeGreaterThan(0);
    });

    it('puts the fallback into service, and a real call then reaches it', async () => {
      const { platform, fallback } = facts;
      await switchToFallback();
      expect(await outcomesOf(fallback)).toEqual(['served']);
      expect((await facts.callPath()).status).toBe(200);
      const { started } = await platform.countExecutions(
        fallback,
        new Date(0),
        signal,
      );
      expect(started).toBe(1);
    });

    it('changes nothing when it is asked again', async () => {
      const { platform, v2, fallback } = facts;
      await switchToFallback();
      await switchToFallback();
      expect(await outcomesOf(fallback)).toEqual(['served']);
      const workflow = await platform.readWorkflow(v2, signal);
      expect(workflow.active).toBe(false);
    });

    it('switches back', async () => {
      const { platform, v2, fallback } = facts;
      await switchToFallback();
      await platform.deactivateWorkflow(fallback, { report, signal });
      await platform.activateWorkflow(v2, {
        report,
        signal,
        displaced: fallback,
      });
      expect(await outcomesOf(v2)).toEqual(['served']);
    });

    it('stops when it is told to', async () => {
      const reason = new Error('enough');
      await expect(
        facts.platform.deactivateWorkflow(facts.v2, {
          report,
          signal: AbortSignal.abort(reason),
        }),
      ).rejects.toBe(reason);
      expect(await outcomesOf(facts.v2)).toEqual(['served']);
    });
  });
}
