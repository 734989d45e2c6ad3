import { InputError } from '@backstage/errors';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  inventOrganization,
  observationsOf,
} from './__testUtils__/createTestRoom';
import {
  BOUNDARY,
  MINUTE,
  organization,
  push,
  START,
  verdictOf,
} from './__testUtils__/stories';

describeOnDatabases('pushed observations', createDatabase => {
  it('count once, however often they are sent', async () => {
    const clock = new FakeClock(START);
    const room = createTestRoom({ knex: await createDatabase(), clock });
    const batch = { end: BOUNDARY, minutes: 3, failed: 1 };
    expect(await push(room.service, batch)).toEqual({
      accepted: 3,
      repeated: 0,
      unknownOrganizations: [],
    });
    expect(await push(room.service, batch)).toMatchObject({
      accepted: 0,
      repeated: 3,
    });
    const since = new Date(BOUNDARY.getTime() - 2 * MINUTE);
    expect(
      await room.service.trafficSince(organization.id, 'webhook', since),
    ).toEqual({
      total: 200,
      failed: 2,
      newestAt: new Date('2026-02-01T11:59:30.000Z'),
    });
    const { triggers } = await room.service.get(organization);
    expect(triggers[0].source).toBeUndefined();
    await room.sweep.run();
    expect((await verdictOf(room.service))?.figures?.total).toBe(300);
  });

  it('are taken in by thousands', async () => {
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
    });
    const batch = { end: BOUNDARY, minutes: 2800, failed: 1 };
    expect(await push(room.service, batch)).toMatchObject({ accepted: 2800 });
    expect(await push(room.service, batch)).toMatchObject({ repeated: 2800 });
  });

  it('count once when the same batch arrives twice at once', async () => {
    const clock = new FakeClock(START);
    const room = createTestRoom({ knex: await createDatabase(), clock });
    const batch = { end: BOUNDARY, minutes: 50, failed: 1 };
    const answers = await Promise.all([
      push(room.service, batch),
      push(room.service, batch),
    ]);
    expect(answers[0].accepted + answers[1].accepted).toBe(50);
    const { total } = await room.service.trafficSince(
      organization.id,
      'webhook',
      new Date(0),
    );
    expect(total).toBe(5000);
  });

  it('answers nothing for a time without traffic', async () => {
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
    });
    expect(
      await room.service.trafficSince(organization.id, 'webhook', BOUNDARY),
    ).toEqual({ total: 0, failed: 0, newestAt: undefined });
  });

  it('names the organizations that the catalog does not know', async () => {
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
    });
    const unknown = inventOrganization(99).id;
    const answer = await room.service.ingest({
      sender: 'invented-crm',
      observations: observationsOf({
        organizationId: unknown,
        end: BOUNDARY,
        minutes: 1,
        failed: 0,
      }),
    });
    expect(answer).toEqual({
      accepted: 1,
      repeated: 0,
      unknownOrganizations: [unknown],
    });
  });

  it.each([
    ['in the future', new Date(BOUNDARY.getTime() + 10 * MINUTE)],
    ['too old', new Date('2025-12-01T00:00:00.000Z')],
  ])('are refused as a whole when one is %s', async (_, end) => {
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
    });
    const [good] = observationsOf({
      organizationId: organization.id,
      end: BOUNDARY,
      minutes: 1,
      failed: 0,
    });
    const bad = { ...good, id: 'bad', at: end.toISOString() };
    const request = { sender: 'invented-crm', observations: [good, bad] };
    const refused = room.service.ingest(request);
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow('observations[1].at');
    const { total } = await room.service.trafficSince(
      organization.id,
      'webhook',
      new Date(0),
    );
    expect(total).toBe(0);
  });
});
