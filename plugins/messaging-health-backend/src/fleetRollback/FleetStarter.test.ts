import { NotFoundError } from '@backstage/errors';
import { UnknownOrganizationError } from '@messaging-health/backstage-plugin-common';
import { TABLES } from '../database';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  ANA,
  BRUNO,
  idOf,
  idsOf,
  requestFor,
  setUpFleet,
} from './__testUtils__';

const [CANARY, SECOND, THIRD, FOURTH, FIFTH] = idsOf(5);

describeOnDatabases('fleet rollbacks that are asked for', createDatabase => {
  it('refuse what is unknown or incomplete, and change nothing', async () => {
    const { knex, service, incomplete } = await setUpFleet(createDatabase);
    await expect(
      service.start(requestFor([CANARY, idOf(999)]), ANA),
    ).rejects.toThrow(UnknownOrganizationError);
    incomplete.add(SECOND).add(THIRD);
    await expect(
      service.start(requestFor([CANARY, SECOND, THIRD]), ANA),
    ).rejects.toThrow(/Nothing was begun\. Invented 2 .* Invented 3 /);
    for (const table of Object.values(TABLES.fleet)) {
      expect(await knex(table).select()).toEqual([]);
    }
  });

  it('refuse an organization that belongs to another one, also at the same instant', async () => {
    const { service, runner } = await setUpFleet(createDatabase);
    const answers = await Promise.allSettled([
      service.start(requestFor([CANARY, SECOND]), ANA),
      service.start(requestFor([SECOND, THIRD]), BRUNO),
      service.start(requestFor([FOURTH, FIFTH]), BRUNO),
    ]);
    await runner.idle();
    const refused = answers.flatMap(answer =>
      answer.status === 'rejected' ? [answer.reason.message] : [],
    );
    expect(refused).toEqual([
      expect.stringMatching(/^Invented 2 belongs to fleet rollback .* running/),
    ]);
    const [{ id }] = (await service.list()).filter(({ members }) =>
      members.some(({ organizationId }) => organizationId === SECOND),
    );
    await service.end(id, 'not these', ANA);
    await service.start(requestFor([SECOND, THIRD]), BRUNO);
  });

  it('are listed with those under way first, and the newest before the older', async () => {
    const { service, clock, runner } = await setUpFleet(createDatabase);
    const ids = new Array<string>();
    for (const members of [
      [CANARY, SECOND],
      [THIRD, FOURTH],
      [FIFTH, idOf(6)],
    ]) {
      ids.push((await service.start(requestFor(members), ANA)).id);
      clock.advance(1000);
    }
    await runner.idle();
    await service.end(ids[1], 'not these', ANA);
    expect((await service.list()).map(({ id }) => id)).toEqual([
      ids[2],
      ids[0],
      ids[1],
    ]);
    await expect(
      service.get('20000000-0000-4000-8000-000000000001'),
    ).rejects.toThrow(NotFoundError);
  });
});
