import { AlreadyAnsweredError } from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { createTestRoom } from './__testUtils__/createTestRoom';
import { organization, START } from './__testUtils__/stories';

const ana = { type: 'user', entityRef: 'user:default/ana.invented' } as const;

describeOnDatabases('conditions', createDatabase => {
  it('fire on a person’s word, once, and end when it is withdrawn', async () => {
    const clock = new FakeClock(START);
    const room = createTestRoom({ knex: await createDatabase(), clock });
    const confirm = () =>
      room.service.confirmCondition(
        organization,
        'duplicates',
        ana,
        'Agents answer the same person twice',
      );
    const withdraw = () =>
      room.service.withdrawCondition(
        organization,
        'duplicates',
        ana,
        'It was another inbox',
      );

    await expect(withdraw()).rejects.toThrow(AlreadyAnsweredError);
    expect(await confirm()).toMatchObject({
      state: 'firing',
      confirmation: {
        by: ana.entityRef,
        at: START,
        note: 'Agents answer the same person twice',
      },
    });
    await expect(confirm()).rejects.toThrow(AlreadyAnsweredError);
    await room.sweep.run();
    expect((await room.service.get(organization)).health).toBe('breached');
    expect(room.told).toHaveLength(1);

    expect(await withdraw()).toMatchObject({ state: 'inactive' });
    await expect(withdraw()).rejects.toThrow(AlreadyAnsweredError);
    await confirm();
    expect(room.told).toHaveLength(2);
  });

  it('of two people who confirm at once, one wins', async () => {
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
    });
    const answers = await Promise.allSettled(
      ['First note', 'Second note'].map(note =>
        room.service.confirmCondition(
          organization,
          'whatsapp-regression',
          ana,
          note,
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
  });
});
