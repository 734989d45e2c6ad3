import { startPlugin } from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const NOT_THERE = '30000000-0000-4000-8000-0000000000ff';
const ana = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ana' },
  spec: {},
};
const action = {
  title: 'Bound the webhook',
  owner: 'user:default/ana',
  dueOn: '2026-03-15',
  blocksReturn: true,
};

describe("An incident's record through HTTP", () => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  let number: string;
  beforeEach(async () => {
    plugin = await startPlugin({ entities: [ana] });
    const opened = await plugin.api.call('openIncident', {
      body: { organizationId: ORGANIZATION.id, reason: 'customers complain' },
    });
    number = opened.number;
  });
  afterEach(() => plugin.stop());

  it('is judged, diagnosed and handed over, and the new holder is told', async () => {
    const { api } = plugin;
    const judged = await api.call('setSeverity', {
      number,
      body: { severity: 'minor', reason: 'few use it' },
    });
    expect(judged.severity).toBe('minor');
    const { id: hypothesisId } = await api.call('addHypothesis', {
      ...{ number, body: { text: 'The new release' } },
    });
    await api.call('addHypothesisEvidence', {
      ...{ number, hypothesisId, body: { stance: 'for', entry: 1 } },
    });
    const decided = await api.call('decideHypothesis', {
      ...{ number, hypothesisId },
      body: { status: 'confirmed', reason: 'seen in the logs' },
    });
    expect(decided).toMatchObject({
      status: 'confirmed',
      evidence: [{ entry: 1 }],
    });
    await api.call('handOverRole', {
      ...{ number, role: 'communication' },
      body: { holder: 'user:default/ana' },
    });
    expect(plugin.notifications.at(-1)).toMatchObject({
      recipients: { entityRef: ['user:default/ana'] },
      payload: { scope: `role ${number} communication` },
    });
    const record = await api.call('getIncident', { number });
    expect(record.status).toBe('diagnosing');
    expect(
      record.clocks.find(({ clock }) => clock === 'diagnosis'),
    ).toMatchObject({
      state: 'met',
    });
  });

  it('refuses what is not there, with the place where it was said', async () => {
    const { api } = plugin;
    const unknown = { number, body: { ...action, owner: 'user:default/zoe' } };
    const { error } = await api.refused('addCorrectiveAction', 400, unknown);
    expect(error.message).toContain(
      'there is no user:default/zoe in the catalog',
    );
    await api.refused('decideHypothesis', 404, {
      ...{ number, hypothesisId: NOT_THERE },
      body: { status: 'confirmed', reason: 'seen' },
    });
    await api.refused('finishCorrectiveAction', 404, {
      ...{ number, actionId: NOT_THERE, body: {} },
    });
  });

  it('takes the link of a corrective action away where somebody says so', async () => {
    const { api } = plugin;
    const link = 'https://tracker.example/issues/42';
    const { id: actionId } = await api.call('addCorrectiveAction', {
      ...{ number, body: { ...action, link } },
    });
    const change = (changes: object) =>
      api.call('changeCorrectiveAction', {
        ...{ number, actionId },
        body: { ...changes, reason: 'it was the wrong issue' },
      });
    expect((await change({ title: 'Bound it' })).link).toBe(link);
    expect((await change({ link: null })).link).toBeUndefined();
    const { correctiveActions } = await api.call('getIncident', { number });
    expect(correctiveActions).toMatchObject([{ title: 'Bound it' }]);
    expect(correctiveActions[0].link).toBeUndefined();
  });

  it('has the owner of an overdue corrective action told, once a day, until it is done', async () => {
    const { api, notifications, overdue } = plugin;
    const add = (dueOn: string) =>
      api.call('addCorrectiveAction', { number, body: { ...action, dueOn } });
    const late = await add('2020-01-01');
    await add('2999-01-01');
    const told = () =>
      notifications.filter(({ payload }) =>
        payload.scope?.startsWith('overdue '),
      );
    await overdue();
    await overdue();
    expect(told()).toEqual([
      {
        recipients: { type: 'entity', entityRef: ['user:default/ana'] },
        payload: expect.objectContaining({
          title: `${number} (${ORGANIZATION.title}): a corrective action is overdue`,
          description: 'Bound the webhook (2020-01-01)',
          link: `/messaging-health/incidents/${number}`,
          scope: `overdue ${late.id}`,
        }),
      },
    ]);
    const done = await add('2020-01-02');
    await api.call('finishCorrectiveAction', {
      ...{ number, actionId: done.id, body: {} },
    });
    await overdue();
    expect(told()).toHaveLength(1);
  });

  it('is resolved by one of two, and closed once its gate is satisfied', async () => {
    const { api } = plugin;
    const { id: actionId } = await api.call('addCorrectiveAction', {
      ...{ number, body: action },
    });
    const resolve = () =>
      api.call('resolveIncident', {
        ...{ number, body: { reason: 'the CRM was slow' } },
      });
    const settled = await Promise.allSettled([resolve(), resolve()]);
    expect(settled.map(({ status }) => status).sort()).toEqual([
      ...['fulfilled', 'rejected'],
    ]);
    const gate = await api.call('getClosingGate', { number });
    expect(
      gate.items.filter(({ isPresent }) => !isPresent).map(({ fact }) => fact),
    ).toEqual(expect.arrayContaining(['final-rca', 'corrective-actions']));
    const { error } = await api.refused('closeIncident', 409, {
      ...{ number, body: { reason: 'over' } },
    });
    expect(error.message).toContain('Bound the webhook');
    const done = await api.call('finishCorrectiveAction', {
      ...{ number, actionId, body: {} },
    });
    expect(done.doneAt).toBeDefined();
    await api.refused('finishCorrectiveAction', 409, {
      ...{ number, actionId, body: {} },
    });
  });
});
