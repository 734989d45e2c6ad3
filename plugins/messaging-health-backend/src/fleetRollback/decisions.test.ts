import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { ANA, BRUNO, idsOf, setUpFleet, statesOf } from './__testUtils__';

const [CANARY] = idsOf(1);

describeOnDatabases(
  'fleet rollbacks that people decide about',
  createDatabase => {
    it('go on past what failed by a decision that the incidents hear of', async () => {
      const { operations, incidents, service, runner, start, serveAll } =
        await setUpFleet(createDatabase);
      const { id } = await start(idsOf(3));
      operations.fail(CANARY);
      await runner.poll();
      const reason = 'Its key is another one';
      expect(await service.continue(id, reason, BRUNO)).toMatchObject({
        status: 'running',
        decisions: [{ kind: 'continue', by: 'user:default/bruno', reason }],
      });
      const fleet = await serveAll(id);
      expect(statesOf(fleet)).toEqual(['failed', 'served', 'served']);
      expect([...incidents.told.values()]).toContain(
        `user:default/bruno had fleet rollback ${id} go on past what failed: ${reason}`,
      );
      expect(fleet.stop?.statement.text).toContain('Not served: Invented 1.');
      expect(fleet.status).toBe('stopped');
      await expect(service.continue(id, reason, BRUNO)).rejects.toThrow(
        'nothing left to begin',
      );
    });

    it('succeed by themselves once what was passed over is served after all', async () => {
      const { operations, runner, service, start, serveAll, look } =
        await setUpFleet(createDatabase);
      const { id } = await start(idsOf(2));
      operations.fail(CANARY);
      await runner.poll();
      await service.continue(id, 'go on', BRUNO);
      const { members } = await serveAll(id);
      await operations.resume(members[0].operationId ?? '');
      expect(statesOf(await look(id))).toEqual(['running', 'served']);
      operations.serve(CANARY);
      const fleet = await look(id);
      expect(fleet.status).toBe('succeeded');
      expect(fleet.stop).toBeUndefined();
    });

    it('stop anew when what was resumed fails again', async () => {
      const { operations, runner, service, stopped, start, look } =
        await setUpFleet(createDatabase);
      const { id, members } = await start(idsOf(3));
      operations.fail(CANARY);
      await runner.poll();
      await service.continue(id, 'go on', BRUNO);
      await operations.resume(members[0].operationId ?? '');
      await look(id);
      operations.fail(CANARY);
      expect((await look(id)).status).toBe('stopped');
      expect(stopped).toHaveLength(2);
    });

    it('begin nothing more once they were ended, and leave alone what is under way', async () => {
      const { operations, service, incidents, start, look } = await setUpFleet(
        createDatabase,
      );
      const { id } = await start(idsOf(3));
      const ended = await service.end(id, 'v2 was mended', BRUNO);
      expect(ended).toMatchObject({
        status: 'ended',
        finishedAt: ended.updatedAt,
      });
      expect(statesOf(ended)).toEqual(['running', 'skipped', 'skipped']);
      operations.serve(CANARY);
      expect(statesOf(await look(id))[0]).toBe('served');
      expect(operations.begun).toEqual([CANARY]);
      expect([...incidents.told.values()]).toContain(
        `user:default/bruno ended fleet rollback ${id}: v2 was mended`,
      );
      await expect(service.end(id, 'again', BRUNO)).rejects.toThrow(
        'has ended',
      );
      await expect(service.continue(id, 'again', BRUNO)).rejects.toThrow(
        'has ended',
      );
    });

    it('take one of two decisions at once, and tell the other', async () => {
      const { operations, runner, service, start } = await setUpFleet(
        createDatabase,
      );
      const { id } = await start(idsOf(3));
      await expect(service.continue(id, 'why not', BRUNO)).rejects.toThrow(
        'does not stand still',
      );
      operations.fail(CANARY);
      await runner.poll();
      const answers = await Promise.allSettled([
        service.continue(id, 'one', ANA),
        service.continue(id, 'two', BRUNO),
      ]);
      await runner.idle();
      expect(answers.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      expect((await service.get(id)).decisions).toHaveLength(1);
    });
  },
);
