import { createFakeStepRun } from '../__testUtils__';
import { ORGANIZATION } from '../__testUtils__';
import { openIncident } from './openIncident';

describe('open-incident', () => {
  async function setUp() {
    const fake = createFakeStepRun();
    const { requestedBy: openedBy } = fake.record.operation;
    await fake.incidents.openOrJoin({
      organization: ORGANIZATION,
      openedBy,
      detectedAt: fake.clock.now(),
    });
    return fake;
  }

  it('names what the record lacks', async () => {
    const { run } = await setUp();
    expect(await openIncident.verify(run)).toMatchObject({
      kind: 'refused',
      because: {
        text: 'INC-000001 still lacks: first hypotheses, first message to the customer.',
      },
    });
  });

  it('completes it, and reads it again', async () => {
    const { run } = await setUp();
    await openIncident.apply(run);
    expect((await openIncident.verify(run)).kind).toBe('done');
  });
});
