import {
  BodyShape,
  InboxCaller,
} from '@messaging-health/backstage-plugin-node';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { ORGANIZATION } from '../../operations/__testUtils__';
import {
  ANA,
  createWatchWorld,
  WatchWorld,
} from '../__testUtils__/createWatchWorld';

/** Chatwoot sends one kind of bodies, and the fallback reads some. */
function letFlow(
  { world }: WatchWorld,
  flow: { sends: BodyShape; reads: BodyShape[]; enabled?: boolean },
): string[][] {
  const asked: string[][] = [];
  const caller: InboxCaller = {
    key: 'account-webhook:3',
    kind: 'account-webhook',
    name: 'To n8n',
    enabled: flow.enabled ?? true,
    url: 'http://n8n.example/agente/padaria',
    sends: flow.sends,
    state: {},
  };
  world.inbox.listCallers = async (_, urls) => {
    asked.push(urls);
    return [caller];
  };
  const { readWorkflow } = world.automation;
  world.automation.readWorkflow = async (...question) => ({
    ...(await readWorkflow(...question)),
    reads: flow.reads,
  });
  return asked;
}

describeOnDatabases(
  'a rehearsal of the bodies that Chatwoot sends',
  createDatabase => {
    it.each<[string, Parameters<typeof letFlow>[1], boolean, string]>([
      [
        'fits',
        { sends: 'conversation', reads: ['conversation'] },
        true,
        'watch.rehearsal.shape-fits',
      ],
      [
        'contradicts',
        { sends: 'message', reads: ['conversation'] },
        false,
        'watch.rehearsal.shape-contradicts',
      ],
      [
        'can not be told',
        { sends: 'message', reads: [] },
        true,
        'watch.rehearsal.shape-unknown',
      ],
      [
        'does not matter while it is off',
        { sends: 'message', reads: ['conversation'], enabled: false },
        true,
        'watch.rehearsal.no-caller',
      ],
    ])('says where it %s', async (_name, flow, ready, code) => {
      const watched = await createWatchWorld(await createDatabase());
      const asked = letFlow(watched, flow);
      const rehearsal = await watched.room.service.rehearse(
        ORGANIZATION,
        ANA,
        watched.signal,
      );
      expect(rehearsal.ready).toBe(ready);
      expect(
        rehearsal.findings.find(({ check }) => check === 'body-shape')
          ?.statement.code,
      ).toBe(code);
      // Both workflows share one path here.
      expect(asked).toEqual([[expect.stringContaining('/agente/padaria')]]);
    });

    it('finds callers that a rollback must not point elsewhere', async () => {
      const watched = await createWatchWorld(await createDatabase());
      const { world, room, signal } = watched;
      world.setPathsApart();
      for (const [key, caller] of world.callers) {
        world.callers.set(key, { ...caller, shared: true });
      }
      const rehearsal = await room.service.rehearse(ORGANIZATION, ANA, signal);
      expect(rehearsal.ready).toBe(false);
      expect(
        rehearsal.findings.find(({ check }) => check === 'own-callers'),
      ).toMatchObject({
        ready: false,
        statement: { code: 'watch.rehearsal.caller-shared' },
      });
    });
  },
);
