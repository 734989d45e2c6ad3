import { mockCredentials } from '@backstage/backend-test-utils';
import { startPluginOn } from './__testUtils__/startPluginOn';
import { describeOnDatabases } from './database/__testUtils__/describeOnDatabases';
import { ORGANIZATION } from './operations/__testUtils__';

const bruno = mockCredentials.user.header('user:default/bruno');
const opening = {
  body: { organizationId: ORGANIZATION.id, reason: 'customers complain' },
};
const TEXT = 'A path was renamed in the release. [#1]';

describeOnDatabases('Root cause analyses through HTTP', createDatabase => {
  let plugin: Awaited<ReturnType<typeof startPluginOn>>;
  let number: string;
  beforeEach(async () => {
    plugin = await startPluginOn(await createDatabase());
    ({ number } = await plugin.api.call('openIncident', opening));
  });
  afterEach(() => plugin.stop());

  const version = (change: object = {}) => ({
    stage: 'draft' as const,
    language: 'en' as const,
    text: TEXT,
    basedOn: 0,
    ...change,
  });
  const write = (change: object = {}) =>
    plugin.api.call('writeRca', { number, body: version(change) });
  const refused = async (status: number, change: object, by?: string) =>
    (
      await plugin.api.refused(
        'writeRca',
        status,
        { number, body: version(change) },
        by,
      )
    ).error.message;

  it('go from the draft to the final version, each an entry with evidence of its own', async () => {
    const draft = await plugin.api.call('draftRca', { number, language: 'pt' });
    expect(draft).toMatchObject({ language: 'pt', basedOn: 0 });
    expect(draft.text).toContain('# Análise da causa raiz de INC-000001');
    const first = await write({
      stage: 'preliminary',
      language: 'pt',
      text: draft.text,
    });
    expect(first).toMatchObject({
      ...{ version: 1, stage: 'preliminary', text: draft.text.trim() },
      author: { type: 'user', entityRef: 'user:default/ana' },
    });
    await write({ stage: 'final', basedOn: 1 });

    const { versions } = await plugin.api.call('listRcaVersions', { number });
    expect(versions.map(({ version: v, stage }) => [v, stage])).toEqual([
      [2, 'final'],
      [1, 'preliminary'],
    ]);
    const incident = await plugin.api.call('getIncident', { number });
    expect(incident.rca).toBe('final');
    const told = incident.timeline.filter(({ kind }) => kind === 'root-cause');
    expect(told.map(({ statement }) => statement.code)).toEqual([
      'root-cause.preliminary',
      'root-cause.final',
    ]);
    const kept = incident.evidence.filter(({ kind }) => kind === 'root-cause');
    expect(kept.map(({ content }) => content.analysis)).toEqual([
      draft.text.trim(),
      TEXT,
    ]);
    expect(told.map(({ evidence }) => evidence?.[0].commitment)).toEqual(
      kept.map(({ commitment }) => commitment),
    );
    const owed = incident.clocks.find(
      ({ clock }) => clock === 'preliminary-rca',
    );
    expect(owed).toMatchObject({ state: 'met', metBy: told[0].sequence });
    expect(await plugin.api.call('verifyRecord', { number })).toMatchObject({
      intact: true,
    });
  });

  it('meet no clock with a working draft, which may follow a preliminary version', async () => {
    await write();
    const before = await plugin.api.call('getIncident', { number });
    expect(before.rca).toBe('draft');
    expect(
      before.clocks.map(({ clock, state }) => [clock, state]),
    ).toContainEqual(['preliminary-rca', 'running']);
    await write({ stage: 'preliminary', basedOn: 1 });
    await write({ basedOn: 2 });
    const after = await plugin.api.call('getIncident', { number });
    expect(after.rca).toBe('preliminary');
  });

  it('tell the second of two editors who wrote in between', async () => {
    await write();
    const message = await refused(409, {}, bruno);
    expect(message).toContain(
      'user:default/ana wrote version 1 of the root cause analysis of INC-000001 at ',
    );
    expect(await refused(409, { basedOn: 7 })).toContain(
      'has no version 7; its newest is 1',
    );
    const { versions } = await plugin.api.call('listRcaVersions', { number });
    expect(versions).toHaveLength(1);
  });

  it('take one of many that are written at once', async () => {
    const attempts = await Promise.allSettled([1, 2, 3].map(() => write()));
    expect(
      attempts.filter(({ status }) => status === 'fulfilled'),
    ).toHaveLength(1);
    const incident = await plugin.api.call('getIncident', { number });
    expect(
      incident.timeline.filter(({ kind }) => kind === 'root-cause'),
    ).toHaveLength(1);
  });

  it('cite only what the incident holds, and name what it does not', async () => {
    const message = await refused(400, {
      text: 'It broke. [#1] [#99] It was mended. [E:no-such-item] [#12]',
    });
    expect(message).toContain('[#99], [#12], [E:no-such-item]');
    expect(message).not.toContain('[#1],');
    const incident = await plugin.api.call('getIncident', { number });
    expect(incident.rca).toBeUndefined();
  });

  it('hold no personal data, wherever they are kept', async () => {
    const text = 'It began with +55 11 99999-0001, ana@invented.example. [#1]';
    const written = await write({ text });
    expect(written.text).toMatch(
      /^It began with \[phone:\w+\], \[email:\w+\]\. \[#1\]$/,
    );
    const { versions } = await plugin.api.call('listRcaVersions', { number });
    expect(versions[0].text).toBe(written.text);
    const incident = await plugin.api.call('getIncident', { number });
    expect(JSON.stringify(incident)).not.toMatch(/99999|invented\.example/);
  });

  it('never go back from final, but for a correction', async () => {
    await write({ stage: 'final' });
    expect(await refused(409, { basedOn: 1 })).toContain(
      'Write a correction as another version with the stage final.',
    );
    await write({ stage: 'final', basedOn: 1, text: `${TEXT} And more.` });
    const { timeline } = await plugin.api.call('getIncident', { number });
    expect(timeline.at(-1)?.statement.text).toBe(
      'user:default/ana corrected the final root cause analysis with version 2.',
    );
  });

  it('take a final version, and no other, after the end of the incident', async () => {
    await plugin.api.call('dismissIncident', {
      number,
      body: { reason: 'it was a drill' },
    });
    for (const stage of ['draft', 'preliminary']) {
      expect(await refused(409, { stage })).toContain(
        'INC-000001 is dismissed',
      );
    }
    expect(await write({ stage: 'final' })).toMatchObject({ version: 1 });
  });

  it('can be erased, with the evidence that repeats them, and the proof stands', async () => {
    await write({ stage: 'preliminary' });
    await write({ stage: 'final', basedOn: 1 });
    await plugin.api.call('eraseContents', {
      number,
      body: { rcaVersions: [1], reason: 'it named somebody' },
    });
    const { versions } = await plugin.api.call('listRcaVersions', { number });
    expect(versions.map(({ text }) => text)).toEqual([TEXT, undefined]);
    const incident = await plugin.api.call('getIncident', { number });
    expect(
      incident.evidence
        .filter(({ kind }) => kind === 'root-cause')
        .map(({ erased }) => erased ?? false),
    ).toEqual([true, false]);
    expect(await plugin.api.call('verifyRecord', { number })).toMatchObject({
      intact: true,
    });
    await plugin.api.refused('eraseContents', 404, {
      number,
      body: { rcaVersions: [9], reason: 'it named somebody' },
    });
  });

  it.each(['listRcaVersions', 'draftRca', 'writeRca'] as const)(
    'answer 404 to %s of no incident',
    async id => {
      const { error } = await plugin.api.refused(id, 404, {
        number: 'INC-000404',
        ...(id === 'writeRca' ? { body: version() } : {}),
      });
      expect(error.message).toContain('INC-000404');
    },
  );
});
