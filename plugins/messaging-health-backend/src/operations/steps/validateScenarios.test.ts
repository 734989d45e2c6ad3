import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { CrmFaults, DeathError, readProofs } from '../__testUtils__';
import { createReturnRun } from '../rollForward/__testUtils__/createReturnRun';
import { validateScenarios } from './validateScenarios';

async function create() {
  const one = await createReturnRun('validate-scenarios');
  one.world.channels.set(11, 'Channel::Instagram');
  return { ...one, crm: one.world.crmWorld };
}

const ALL = [
  'rollForward.scenario.instagram-holds',
  'rollForward.scenario.whatsapp-holds',
  'rollForward.scenario.repeat-holds',
  'rollForward.scenario.channels-hold',
  'rollForward.scenario.recovery-holds',
];

describe('validate-scenarios', () => {
  it('plays five scenarios, and finds each in the tables of the CRM', async () => {
    const { run, crm, incidents } = await create();
    const verdict = await validateScenarios.verify(run);
    expect(readProofs(verdict)).toEqual(ALL.map(code => [code, true]));
    expect(verdict.kind).toBe('done');
    // Two of one phone, one by the bridge, one on Instagram and one after its failure.
    expect(crm.links.size).toBe(5);
    expect(crm.contacts).toHaveLength(3);
    expect(
      [...incidents.told].filter(key => key.includes('scenario:')),
    ).toHaveLength(5);
  });

  it('invents nobody whom anybody could be', async () => {
    const { run, crm, options } = await create();
    await validateScenarios.verify(run);
    const { firstConversationId, instagramPrefix, phonePrefix } =
      options.rollForward.scenarios;
    for (const id of crm.links.keys()) {
      expect(id).toBeGreaterThanOrEqual(firstConversationId);
      expect(id).toBeLessThan(2 ** 31);
    }
    for (const { source, externalId } of crm.identities) {
      expect(externalId).toMatch(
        source === 'INSTAGRAM'
          ? new RegExp(`^${instagramPrefix}\\d{10}$`)
          : new RegExp(`^\\+${phonePrefix}\\d{5}$`),
      );
    }
  });

  it('tells no identity in what it says', async () => {
    const { run, crm } = await create();
    const said = JSON.stringify(await validateScenarios.verify(run));
    for (const { externalId } of crm.identities) {
      expect(said).not.toContain(externalId);
    }
  });

  it('meets its own traces after a crash at any delivery or look, and adds nobody', async () => {
    let deaths = 0;
    // The first points lie before the step.
    for (let killAt = 1; killAt <= 5 || deaths === killAt - 6; killAt++) {
      const { run, world, crm } = await create();
      world.death.killAt = killAt;
      const died = await validateScenarios.verify(run).then(
        () => false,
        error => error instanceof DeathError,
      );
      deaths += died && killAt > 5 ? 1 : 0;
      world.death.revive();
      const verdict = await validateScenarios.verify(run);
      expect({ killAt, codes: readProofs(verdict) }).toEqual({
        killAt,
        codes: ALL.map(code => [code, true]),
      });
      expect(crm.contacts).toHaveLength(3);
    }
    expect(deaths).toBeGreaterThan(30);
  });

  it.each<[string, CrmFaults]>([
    ['rollForward.scenario.whatsapp-fails', { forgetful: true }],
    ['rollForward.scenario.instagram-fails', { status: 500 }],
    ['rollForward.scenario.instagram-fails', { status: 401 }],
    ['rollForward.scenario.whatsapp-fails', { mixing: true }],
    ['rollForward.scenario.channels-fail', { indiscriminate: true }],
    ['rollForward.scenario.recovery-fails', { breakable: true }],
  ])('shows a fault: %s', async (code, faults) => {
    const { run, crm, clock } = await create();
    crm.faults = faults;
    const before = clock.now().getTime();
    const verdict = await validateScenarios.verify(run);
    expect(verdict).toMatchObject({
      kind: 'refused',
      because: { code },
      nextAction: { code: 'rollForward.next.look-at-crm' },
    });
    expect(verdict.proofs).toHaveLength(5);
    expect(clock.now().getTime() - before).toBeLessThanOrEqual(60_000);
  });

  it('plays with other people once a fault is put right', async () => {
    const { run, crm } = await create();
    crm.faults = { forgetful: true };
    expect((await validateScenarios.verify(run)).kind).toBe('refused');
    crm.faults = {};
    const known = new Set(crm.identities.map(({ externalId }) => externalId));
    expect((await validateScenarios.verify(run)).kind).toBe('done');
    const fresh = crm.identities.filter(
      ({ externalId }) => !known.has(externalId),
    );
    expect(fresh).toHaveLength(3);
  });

  it('says plainly that a CRM asks for no signature', async () => {
    const { run, crm } = await create();
    crm.hasSecret = false;
    expect(readProofs(await validateScenarios.verify(run)).at(-1)).toEqual([
      'rollForward.scenario.recovery-holds-unsigned',
      true,
    ]);
  });

  it('takes nobody whom the CRM knows already', async () => {
    const { run, crm } = await create();
    await validateScenarios.verify(run);
    const taken = crm.identities.length;
    await run.writes.keepState({ round: 1 });
    expect((await validateScenarios.verify(run)).kind).toBe('done');
    expect(crm.identities).toHaveLength(taken + 3);
    crm.faults = {};
    run.crm = () => ({
      ...crm.directory,
      findTraces: async () => ({
        links: [],
        identities: [{ source: 'WHATSAPP', asked: 2, contactId: 'somebody' }],
        contacts: [],
        resolutions: [],
      }),
    });
    await run.writes.keepState({ round: 1 });
    await expect(validateScenarios.verify(run)).rejects.toThrow(
      'messagingHealth.rollForward.scenarios',
    );
  });

  it('plays what an organization without Instagram can have', async () => {
    const { run, world } = await create();
    world.channels.clear();
    expect(
      readProofs(await validateScenarios.verify(run)).map(([code]) => code),
    ).toEqual(['rollForward.scenario.no-inbox', ...ALL.slice(1)]);
  });

  it('is refused where there is no inbox to play in', async () => {
    const { run, world } = await create();
    world.channels.set(11, 'Channel::Email').set(12, 'Channel::WebWidget');
    expect(await validateScenarios.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'rollForward.scenario.no-inbox-at-all' },
    });
  });

  it('leaves what nobody answered to be tried again', async () => {
    const { run, world } = await create();
    const error = new UpstreamError({
      system: 'crm-webhook',
      kind: 'timeout',
      message: 'Nothing came.',
      retryable: true,
    });
    world.prober.deliver = async () => {
      throw error;
    };
    await expect(validateScenarios.verify(run)).rejects.toBe(error);
  });
});
