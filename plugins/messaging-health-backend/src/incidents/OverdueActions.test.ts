import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  createIncidentRoom,
  organization,
} from './__testUtils__/createIncidentRoom';
import { OverdueActions } from './OverdueActions';

const ana = { type: 'user', entityRef: 'user:default/ana' } as const;
const DAY = 24 * 3_600_000;

describeOnDatabases('Overdue corrective actions', createDatabase => {
  it('are told to their owner once a day by one of two replicas, until they are done', async () => {
    const room = createIncidentRoom(await createDatabase());
    const { incidents, clock, knex } = room;
    const { number } = await incidents.openOrJoin({
      ...{ organization: organization(), openedBy: ana, reason: 'a report' },
      detectedAt: clock.now(),
    });
    const add = (title: string, dueOn: string) =>
      incidents.correctiveActions.add(number, ana, {
        ...{ title, dueOn, owner: 'user:default/bia', blocksReturn: false },
      });
    const late = await add('Bound the webhook', '2026-03-01');
    await add('Not due yet', '2026-04-01');
    const told: string[] = [];
    const replica = () =>
      new OverdueActions({
        ...{ knex, clock },
        summaryOf: incident => incidents.summary(incident),
        onOverdue: async (incident, { title, owner }) => {
          told.push(`${incident.number} ${title} ${owner}`);
        },
      });
    const look = () => Promise.all([replica().tell(), replica().tell()]);
    await look();
    expect(told).toEqual([]);
    clock.advance(DAY);
    await look();
    await look();
    expect(told).toEqual([`${number} Bound the webhook user:default/bia`]);
    clock.advance(DAY);
    await look();
    expect(told).toHaveLength(2);
    await incidents.correctiveActions.finish(number, ana, late.id, {});
    clock.advance(DAY);
    await look();
    expect(told).toHaveLength(2);
  });
});
