import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import { ActionCaller } from './__testUtils__/ActionCaller';
import { goOnToTheEnd } from './__testUtils__/rollBack';
import { startPlugin } from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const organizationId = ORGANIZATION.id;
const ANA = { type: 'user', entityRef: 'user:default/ana' };
const NOT_THERE = 'INC-000404';
const OWNER = 'group:default/padaria-imaginaria';

/** What an action did is looked for where people and other systems see it: in the API, and in n8n. */
describe('What an AI client does', () => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  let actions: ActionCaller;
  beforeEach(async () => {
    plugin = await startPlugin({ services: [actionsRegistryServiceFactory] });
    actions = new ActionCaller(plugin.api);
  });
  afterEach(() => plugin.stop());

  const open = async () =>
    (
      await plugin.api.call('openIncident', {
        body: { organizationId, reason: 'customers complain' },
      })
    ).number;
  const read = (number: string) => plugin.api.call('getIncident', { number });

  it('guesses at a cause as the person who asked for it, which begins the diagnosis', async () => {
    const number = await open();
    const added = await actions.invoke('add-hypothesis', {
      ...{ number, text: 'The token of +55 11 99999-0001 has expired' },
    });
    expect(added).toMatchObject({ status: 200, output: { status: 'open' } });
    const incident = await read(number);
    expect(incident.hypotheses).toMatchObject([
      { id: added.output.id, status: 'open', author: ANA },
    ]);
    expect(incident.status).toBe('diagnosing');
    expect(
      incident.clocks.find(({ clock }) => clock === 'diagnosis')?.state,
    ).toBe('met');
    expect(
      incident.timeline.find(({ kind }) => kind === 'hypothesis')?.actor,
    ).toEqual(ANA);
    expect(JSON.stringify(incident)).not.toContain('99999');
  });

  it('adds a corrective action, and none for an owner whom nobody knows', async () => {
    const number = await open();
    const terms = {
      ...{ number, title: 'Bound the webhook', dueOn: '2026-03-15' },
      ...{ link: 'https://tracker.example/issues/42', blocksReturn: true },
    };
    const refused = await actions.invoke('add-corrective-action', {
      ...{ ...terms, owner: 'user:default/nobody' },
    });
    expect(refused.status).toBe(400);
    expect((await read(number)).correctiveActions).toEqual([]);
    const added = await actions.invoke('add-corrective-action', {
      ...{ ...terms, owner: OWNER },
    });
    expect(added.status).toBe(200);
    const { number: _, ...kept } = terms;
    expect((await read(number)).correctiveActions).toEqual([
      expect.objectContaining({
        ...{ ...kept, id: added.output.id, owner: OWNER, createdBy: ANA },
      }),
    ]);
  });

  it('reads an incident as it stands, with what it lacks, and changes nothing of it', async () => {
    const number = await open();
    await plugin.api.call('addHypothesis', {
      ...{ number, body: { text: 'The new release' } },
    });
    const before = await read(number);
    const { output } = await actions.invoke('get-incident', { number });
    expect(output).toMatchObject({
      ...{ number, organizationId, status: 'diagnosing' },
      hypotheses: [{ text: 'The new release', status: 'open', evidence: [] }],
      closing: { mayClose: false },
    });
    expect(output.closing.missing.join()).toContain('Error logs');
    expect(
      output.timeline.map(({ sequence }: { sequence: number }) => sequence),
    ).toEqual(before.timeline.map(({ sequence }) => sequence));
    expect(output.evidence).toHaveLength(before.evidence.length);
    const after = await read(number);
    expect(after.timeline).toEqual(before.timeline);
    expect(after.updatedAt).toBe(before.updatedAt);
    const missing = await actions.invoke('get-incident', { number: NOT_THERE });
    expect(missing.status).toBe(404);
  });

  it('rolls back for real, and starts a return that waits for its window', async () => {
    const { output: started } = await actions.invoke('start-rollback', {
      ...{ organizationId, reason: 'webhook errors' },
    });
    const ended = await goOnToTheEnd(plugin.api, started.operationId);
    expect(ended).toMatchObject({ status: 'succeeded', requestedBy: ANA });
    const served = [
      ['v2-padaria', false],
      ['fallback-padaria', true],
    ];
    expect([...plugin.world.active]).toEqual(served);

    const { output: back } = await actions.invoke('start-roll-forward', {
      ...{ organizationId, reason: 'mended' },
      correction: {
        url: 'https://git.example/pull/42',
        author: 'ana.plantao',
        reviewer: 'bruno.integracoes',
      },
      smokeReport: {
        fileName: 'smoke.xml',
        content: '<testsuite tests="1"><testcase name="dm"/></testsuite>',
      },
      window: { from: '2100-03-02T01:00:00Z', until: '2100-03-02T05:00:00Z' },
    });
    const operationId: string = back.operationId;
    const overview = await plugin.api.call('getOrganization', {
      organizationId,
    });
    expect(overview.operation).toMatchObject({
      ...{ id: operationId, kind: 'roll-forward', requestedBy: ANA },
    });
    // The window opens in 2100: v2 is not touched before.
    expect([...plugin.world.active]).toEqual(served);

    const aborted = await actions.invoke('abort-operation', {
      ...{ operationId, reason: 'not today' },
    });
    expect(aborted.status).toBe(200);
    const left = await plugin.api.call('getOperation', { operationId });
    expect(left.status).toBe('aborted');
    const { timeline, operationIds } = await read(started.incident);
    expect(operationIds).toEqual([started.operationId, operationId]);
    expect(JSON.stringify(timeline)).toContain('not today');
    expect([...plugin.world.active]).toEqual(served);
  }, 30_000);
});
