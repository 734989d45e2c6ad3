import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import {
  Incident,
  verifyChain,
} from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { DatabaseIncidentHistory } from '../incidents';
import {
  createIncidentRoom,
  organization,
  webhookVerdict,
} from '../incidents/__testUtils__/createIncidentRoom';
import { DefaultRecordProofService } from '../proof';
import { HeadSigner, sha256 } from '../timeline';
import { createRetentionRoom } from './createRetentionRoom';
import { RetentionPolicy } from './RetentionPolicy';

const DAY = 24 * 60 * 60_000;
const ana = { type: 'user', entityRef: 'user:default/ana' } as const;
const goOn = new AbortController().signal;

describeOnDatabases('Retention', createDatabase => {
  async function setUp(policy: RetentionPolicy) {
    const room = createIncidentRoom(await createDatabase());
    const { knex, clock, incidents, timeline, evidence } = room;
    const nothing = { erase: async () => ({}) };
    const proof = new DefaultRecordProofService({
      ...{ clock, timeline, evidence, incidents },
      signer: HeadSigner.from({}),
      erasers: {
        attachments: nothing,
        communications: nothing,
        rcaVersions: nothing,
      },
      digestAttachments: async () => new Map(),
    });
    const stubborn = new Set<string>();
    const logger = mockServices.logger.mock();
    const retention = createRetentionRoom({
      ...{ knex, clock, logger, policy },
      replica: 'replica-1',
      history: new DatabaseIncidentHistory({
        knex,
        clock,
        countClocks: async () => {
          throw new Error('nobody counts here');
        },
      }),
      getIncident: number => incidents.get(number),
      erase: async (number, what, by) => {
        if (stubborn.has(number)) {
          throw new ConflictError(`${number} is held by somebody else.`);
        }
        return proof.erase(number, what, by);
      },
    });
    const open = async (number: number) =>
      (
        await incidents.openOrJoin({
          organization: organization(number),
          openedBy: ana,
          detectedAt: clock.now(),
          verdict: webhookVerdict,
        })
      ).number;
    const end = async (number: string) => {
      await incidents.addNote(number, ana, 'a marvellous reflection');
      await incidents.dismiss(number, ana, 'false alarm');
    };
    const ended = async (number: number) => {
      const opened = await open(number);
      await end(opened);
      return opened;
    };
    return { ...room, ...{ retention, stubborn, logger, open, end, ended } };
  }
  const erasuresOf = ({ timeline }: Incident) =>
    timeline.filter(({ kind }) => kind === 'erasure');
  const withContent = ({ evidence }: Incident) =>
    evidence.filter(({ erased }) => !erased);

  it('purges what its time is over of ended incidents, says so, and leaves the proof standing', async () => {
    const { retention, incidents, clock, ended } = await setUp({
      evidence: 30 * DAY,
    });
    const number = await ended(1);
    clock.advance(30 * DAY);
    expect(await retention.round.run(goOn)).toBe(0);
    expect(withContent(await incidents.get(number))).toHaveLength(1);
    clock.advance(1000);
    expect(await retention.round.run(goOn)).toBe(1);
    const purged = await incidents.get(number);
    expect(withContent(purged)).toEqual([]);
    const [erasure, ...more] = erasuresOf(purged);
    expect(more).toEqual([]);
    expect(erasure).toMatchObject({
      actor: { type: 'system', replica: 'replica-1' },
      details: {
        evidence: purged.evidence.map(({ id }) => id),
        reason: 'Evidence is kept for 30 days after the end of an incident.',
      },
    });
    expect(verifyChain(purged.timeline, sha256)).toMatchObject({
      intact: true,
    });
    expect(purged).toMatchObject({ number, status: 'dismissed' });
  });

  it('purges nothing twice, nor anything of an incident that is open', async () => {
    const { retention, incidents, clock, open, ended } = await setUp({
      evidence: DAY,
      timelineContents: DAY,
    });
    const [closed, still] = [await ended(1), await open(2)];
    for (let day = 0; day < 5; day++) {
      clock.advance(2 * DAY);
      await retention.round.run(goOn);
    }
    expect(erasuresOf(await incidents.get(closed))).toHaveLength(2);
    const untouched = await incidents.get(still);
    expect(erasuresOf(untouched)).toEqual([]);
    expect(withContent(untouched)).toHaveLength(1);
  });

  it('purges what the timeline says, and what was said after the end once that is as old', async () => {
    const { retention, incidents, clock, ended } = await setUp({
      timelineContents: 10 * DAY,
    });
    const number = await ended(1);
    expect((await incidents.list({ search: 'marvellous' })).items).toHaveLength(
      1,
    );
    clock.advance(9 * DAY);
    await incidents.addNote(number, ana, 'a belated afterthought');
    clock.advance(2 * DAY);
    await retention.round.run(goOn);
    clock.advance(DAY);
    await incidents.addNote(number, ana, 'one more word');
    const found = async (search: string) =>
      (await incidents.list({ search })).items.length;
    expect(await found('marvellous')).toBe(0);
    expect(await found('word')).toBe(1);
    clock.advance(11 * DAY);
    await retention.round.run(goOn);
    const { timeline } = await incidents.get(number);
    expect(
      timeline.filter(({ kind, erased }) => kind !== 'erasure' && !erased),
    ).toEqual([]);
    expect(await found('word')).toBe(0);
    expect(verifyChain(timeline, sha256)).toMatchObject({ intact: true });
  });

  it('keeps for ever what config leaves out', async () => {
    const { retention, incidents, clock, ended } = await setUp({});
    const number = await ended(1);
    clock.advance(4000 * DAY);
    expect(await retention.round.run(goOn)).toBe(0);
    expect(withContent(await incidents.get(number))).toHaveLength(1);
    const scheduler = mockServices.scheduler();
    await retention.start({ scheduler });
    expect(await scheduler.getScheduledTasks()).toEqual([]);
  });

  it('passes over an incident that fails, says which, and comes back to it', async () => {
    const { retention, incidents, clock, ended, stubborn, logger } =
      await setUp({ evidence: DAY });
    const [first, second] = [await ended(1), await ended(2)];
    clock.advance(3 * DAY);
    stubborn.add(first);
    expect(await retention.round.run(goOn)).toBe(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(`The evidence of ${first} could not be purged`),
    );
    stubborn.clear();
    expect(await retention.round.run(goOn)).toBe(1);
    for (const number of [first, second]) {
      expect(withContent(await incidents.get(number))).toEqual([]);
      expect(erasuresOf(await incidents.get(number))).toHaveLength(1);
    }
  });

  it('stops between two incidents when it is told to, and goes on from there', async () => {
    const { retention, incidents, clock, ended } = await setUp({
      evidence: DAY,
    });
    const numbers = [await ended(1), await ended(2)];
    clock.advance(3 * DAY);
    expect(await retention.round.run(AbortSignal.abort())).toBe(0);
    expect(await retention.round.run(goOn)).toBe(2);
    for (const number of numbers) {
      expect(withContent(await incidents.get(number))).toEqual([]);
    }
  });

  it('runs once a day on one replica', async () => {
    const { retention, clock, ended, incidents } = await setUp({
      evidence: DAY,
    });
    const number = await ended(1);
    clock.advance(2 * DAY);
    const scheduler = mockServices.scheduler();
    await retention.start({ scheduler });
    expect(await scheduler.getScheduledTasks()).toMatchObject([
      { id: 'messaging-health-retention', scope: 'global' },
    ]);
    await scheduler.triggerTask('messaging-health-retention');
    expect(withContent(await incidents.get(number))).toEqual([]);
  });
});
