import { Effect } from '../stage/Gate';
import { PlannedKills } from './PlannedKills';

const effect = (path: string, body = '{}'): Effect => ({
  system: 'chatwoot',
  method: 'POST',
  path,
  key: `chatwoot POST ${path} ${body}`,
});

describe('planned kills', () => {
  it('come once before and once after each effect', () => {
    const { decide } = new PlannedKills();
    const publish = effect('/workflows/v2/publish');
    expect(decide(publish, 'before')).toBe(true);
    expect(decide(publish, 'before')).toBe(false);
    expect(decide(publish, 'after')).toBe(true);
    expect(decide(publish, 'after')).toBe(false);
  });

  it('take the same thing done to another number for the same place, another body for another', () => {
    const plan = new PlannedKills();
    const { decide } = plan;
    decide(effect('/conversations/1000001/toggle_status'), 'before');
    expect(
      decide(effect('/conversations/1000002/toggle_status'), 'before'),
    ).toBe(false);
    expect(decide(effect('/rules/7', '{"active":false}'), 'before')).toBe(true);
    expect(decide(effect('/rules/7', '{"active":true}'), 'before')).toBe(true);
    expect(plan.places).toHaveLength(3);
  });
});
