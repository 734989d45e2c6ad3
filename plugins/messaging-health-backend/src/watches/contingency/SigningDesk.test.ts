import { AlreadyAnsweredError } from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  setUpContingency,
  sign,
  withdraw,
} from '../__testUtils__/contingencyWorld';
import { ANA, BRUNO } from '../__testUtils__/createWatchWorld';

describeOnDatabases(
  'the functional points of a contingency',
  createDatabase => {
    const setUp = () => setUpContingency(createDatabase);

    it('bears who signed, when, and why, without personal data', async () => {
      const watched = await setUp();
      const { points } = await sign(watched, 'team-answers');
      expect(points[4]).toMatchObject({
        state: 'holds',
        signedBy: 'user:default/ana',
        signedAt: watched.clock.now().toISOString(),
        note: 'asked the team at [phone]',
      });
      const withdrawn = await withdraw(watched, 'team-answers');
      expect(withdrawn.points[4]).toEqual({
        id: 'team-answers',
        state: 'open',
        statement: expect.objectContaining({
          text: expect.stringContaining('user:default/bruno'),
        }),
      });
    });

    it('takes one of two answers at once', async () => {
      const watched = await setUp();
      const outcomes = async (answers: Promise<unknown>[]) =>
        (await Promise.allSettled(answers)).map(({ status }) => status).sort();
      expect(
        await outcomes([
          sign(watched, 'team-answers', ANA, 'the first word'),
          sign(watched, 'team-answers', BRUNO, 'the second word'),
        ]),
      ).toEqual(['fulfilled', 'rejected']);
      expect(
        await outcomes([
          withdraw(watched, 'team-answers', ANA),
          withdraw(watched, 'team-answers', BRUNO),
        ]),
      ).toEqual(['fulfilled', 'rejected']);
      expect(await watched.timelineOf()).toEqual([
        'watch.point.team-answers.signed',
        'watch.point.team-answers.withdrawn',
      ]);
    });

    it('refuses what was answered already, and to take back what nobody said', async () => {
      const watched = await setUp();
      await expect(withdraw(watched, 'team-answers')).rejects.toThrow(
        AlreadyAnsweredError,
      );
      await sign(watched, 'team-answers');
      await expect(sign(watched, 'team-answers', BRUNO)).rejects.toThrow(
        'was signed by user:default/ana',
      );
    });

    it('is signed by people only', async () => {
      const watched = await setUp();
      await expect(
        sign(watched, 'team-answers', { type: 'service', subject: 'a-robot' }),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
      expect(await watched.timelineOf()).toEqual([]);
    });

    it('tells of a signature that a process which died has not told', async () => {
      const watched = await setUp();
      const { incidents, measure } = watched;
      const record = incidents.record.bind(incidents);
      incidents.record = async () => {
        throw new Error('the process is gone');
      };
      await expect(sign(watched, 'team-answers')).rejects.toThrow();
      incidents.record = record;
      const other = watched.createRoom('replica-b');
      await measure(other);
      await measure(other);
      await measure();
      expect(await watched.timelineOf()).toEqual([
        'watch.point.team-answers.signed',
      ]);
    });
  },
);
