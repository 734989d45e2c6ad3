import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createClockRoom,
  INCIDENT,
  MINUTE,
  ORGANIZATION_ID,
} from '../__testUtils__/createClockRoom';
import { UnfinishedStep } from './forecastOf';
import { SlaForecaster } from './SlaForecaster';

const OTHER = '00000000-0000-4000-8000-000000000002';

describeOnDatabases('The forecasts of an incident', createDatabase => {
  const open = async (steps: UnfinishedStep[] = []) => {
    const room = createClockRoom(await createDatabase());
    const forecaster = new SlaForecaster({
      ...room,
      unfinishedSteps: async () => steps,
    });
    let number = 100;
    /** Past incidents whose rollbacks took so many minutes, the newest last. */
    const happened = async (organizationId: string, minutes: number[]) => {
      for (const taken of minutes) {
        const incident = `INC-000${++number}`;
        const begun = room.clock.now().getTime() - (300 - number) * 3_600_000;
        await room.knex.transaction(async transaction => {
          await room.clocks.startAll({
            ...{ transaction, incident, organizationId },
            detectedAt: new Date(begun),
          });
          await room.clocks.meet({
            ...{ transaction, incident, clock: 'rollback', entry: 1 },
            at: new Date(begun + taken * MINUTE),
          });
          await room.clocks.stop({
            ...{ transaction, incident, clocks: ['diagnosis'] },
            at: new Date(begun),
          });
        });
      }
    };
    const incident = { number: INCIDENT, organizationId: ORGANIZATION_ID };
    const forecast = async () => {
      const clocks = await room.clocks.of([INCIDENT]);
      return forecaster.of(incident, clocks.get(INCIDENT) ?? []);
    };
    return { ...room, happened, forecast };
  };

  it('stand on the newest 20 of the organization, of the same clock', async () => {
    const room = await open();
    await room.happened(ORGANIZATION_ID, [99, ...Array(20).fill(12)]);
    await room.happened(OTHER, Array(10).fill(1));
    await room.detect();
    expect(await room.forecast()).toEqual([
      {
        clock: 'rollback',
        basis: 'organization',
        samples: 20,
        expectedAt: '2026-03-01T03:12:00.000Z',
        latestAt: '2026-03-01T03:12:00.000Z',
        inTime: 'likely',
      },
    ]);
  });

  it('stand on the fleet where the organization has fewer than 5', async () => {
    const room = await open();
    await room.happened(OTHER, [40, 40, 40]);
    await room.happened(ORGANIZATION_ID, [5, 5, 5, 5]);
    await room.detect();
    expect((await room.forecast())[0]).toMatchObject({
      basis: 'fleet',
      samples: 7,
      expectedAt: '2026-03-01T03:05:00.000Z',
      inTime: 'at-risk',
    });
  });

  it('follow the steps of a rollback that runs, and end with the clock', async () => {
    const past = { organization: [], fleet: [3 * MINUTE] };
    const room = await open([{ past }, { past }]);
    await room.happened(ORGANIZATION_ID, Array(5).fill(25));
    await room.detect();
    expect((await room.forecast())[0]).toMatchObject({
      basis: 'fleet',
      samples: 1,
      expectedAt: '2026-03-01T03:06:00.000Z',
    });
    await room.meet('rollback');
    expect(await room.forecast()).toEqual([]);
  });
});
