import { say } from '@messaging-health/backstage-plugin-common';
import { answerGate } from './answerGate';

const SINCE = '2026-03-01T03:00:00.000Z';

describe('the gate', () => {
  it('allows where nothing is frozen, and has nothing to wait for', () => {
    expect(answerGate('a1', { mode: 'v2' })).toEqual({
      organizationId: 'a1',
      allowed: true,
      reason: 'Activations are not frozen.',
    });
  });

  it('refuses with the reason, the incident, and until when', () => {
    const freeze = {
      since: SINCE,
      reason: 'Webhook errors',
      by: 'user:default/ana',
      incident: 'INC-000042',
    };
    const until = say('operation.gate.until-over', { incident: 'INC-000042' });
    expect(
      answerGate('a1', { mode: 'contingency', freeze }, { until }),
    ).toEqual({
      organizationId: 'a1',
      allowed: false,
      reason: `Frozen since ${SINCE} (incident INC-000042): Webhook errors`,
      incident: 'INC-000042',
      until:
        'Until INC-000042 is over by a roll-forward, or somebody lifts the freeze.',
      untilStatement: until,
      freeze,
    });
  });

  it('gives the instants that are known', () => {
    const freeze = { since: SINCE, reason: 'By hand', by: 'user:default/ana' };
    const answer = answerGate(
      'a1',
      { mode: 'v2', freeze },
      {
        until: say('operation.gate.until-lifted'),
        untilAt: new Date(SINCE),
        plannedReturnAt: new Date(SINCE),
      },
    );
    expect([answer.untilAt, answer.plannedReturnAt]).toEqual([SINCE, SINCE]);
  });
});
