import {
  duplicatesConfirmed,
  NOW,
  overview,
  ratioUnknown,
  ratioVerdict,
  v2ActiveAgain,
  webhookEnding,
  webhookFiring,
  webhookPending,
  whatsappSuspected,
  whatsappVolume,
} from '../../testing';
import { Format } from '../../hooks/useFormat';
import { Words } from '../../hooks/useWords';
import { interpolate } from '@messaging-health/backstage-plugin-common';
import { english } from '../../translations/en';
import { Told, verdictOf } from './verdictOf';

/** Says English without an app around it. */
const t = ((key: keyof typeof english, values = {}) =>
  interpolate(
    english[key] ?? english[`${key}_other` as keyof typeof english],
    values,
  )) as unknown as Words;

const tell = (told: Partial<Told>) =>
  verdictOf(overview(told), { t, format: new Format('en'), now: NOW });

describe('verdictOf', () => {
  it.each<[string, Partial<Told>, string]>([
    [
      'a firing ratio',
      { health: 'breached', triggers: [webhookPending, webhookFiring] },
      'Webhook errors (5xx): 6.4%, over the limit of 2% for 18 minutes.',
    ],
    [
      'a confirmed condition',
      { health: 'breached', triggers: [duplicatesConfirmed] },
      'Duplicates: confirmed by ana.plantao.',
    ],
    [
      'a pending ratio',
      { health: 'at-risk', triggers: [webhookPending] },
      'Webhook errors (5xx): 3.1%, over the limit of 2% for 9 of 15 minutes.',
    ],
    [
      'an early warning',
      {
        health: 'at-risk',
        triggers: [
          {
            ...webhookPending,
            state: 'inactive',
            earlyWarningSince: webhookPending.since,
          },
        ],
      },
      'Early warning: Webhook errors (5xx) at 3.1%, ten times the limit of 2% or more.',
    ],
    [
      'a suspicion',
      { health: 'at-risk', triggers: [whatsappSuspected] },
      'Suspected: WhatsApp regression. A person has to confirm or rule it out.',
    ],
    [
      'a suspicion by figures',
      { health: 'at-risk', triggers: [whatsappVolume] },
      'Suspected: WhatsApp regression. 29 of usually 100 new conversations in 1 hr (limit 30%). A person has to confirm or rule it out.',
    ],
    [
      'a firing ratio that is back within its limit',
      { health: 'breached', triggers: [webhookEnding] },
      'Webhook errors (5xx): 0.8%, back within the limit of 2%. The alarm stands until it has stayed so.',
    ],
    [
      'what is only shown beside the five: nothing',
      {
        health: 'healthy',
        triggers: [{ ...webhookFiring, advisory: true }],
      },
      'Healthy: everything that is watched is within its limits.',
    ],
    [
      'one blind spot',
      {
        health: 'unknown',
        triggers: [
          ratioUnknown('webhook-5xx'),
          ratioVerdict('identity-failure'),
        ],
      },
      'Partly blind: Webhook errors (5xx) is unknown. Everything else is within its limits.',
    ],
    [
      'a trigger that went blind while firing',
      {
        health: 'breached',
        triggers: [{ ...webhookFiring, state: 'unknown' }],
      },
      'Webhook errors (5xx) was breaching when its figures stopped, 5 seconds ago.',
    ],
    [
      'nothing known at all',
      { health: 'unknown', triggers: [] },
      'Blind: it is not known whether customers are served.',
    ],
    ['health', {}, 'Healthy: everything that is watched is within its limits.'],
  ])('tells of %s', (_, told, headline) => {
    expect(tell(told).headline).toBe(headline);
  });

  it('says what serves the customers when something is wrong or not v2', () => {
    expect(tell({}).serving).toBeUndefined();
    expect(tell({ mode: 'contingency' }).serving).toBe(
      'The fallback flow serves the customers.',
    );
    expect(
      tell({ health: 'breached', triggers: [webhookFiring] }).serving,
    ).toMatch(/the fallback is not running yet/);
  });

  it('claims nothing of a fallback that was touched, or that can not be seen', () => {
    const drifted = { drifts: [v2ActiveAgain] };
    expect(tell({ mode: 'contingency', driftWatch: drifted })).toMatchObject({
      health: 'at-risk',
      word: 'Drifted',
      serving: expect.stringMatching(/is not sure/),
    });
    const problem = { code: 'fixture', values: {}, text: 'n8n is away.' };
    expect(
      tell({ mode: 'contingency', driftWatch: { drifts: [], problem } }),
    ).toMatchObject({
      health: 'healthy',
      serving: expect.stringMatching(/when that was last seen/),
    });
  });

  it('lets a breach speak before a drift', () => {
    const verdict = tell({
      mode: 'contingency',
      health: 'breached',
      triggers: [webhookFiring],
      driftWatch: { drifts: [v2ActiveAgain] },
    });
    expect(verdict.health).toBe('breached');
    expect(verdict.headline).toMatch(/^Webhook errors/);
    expect(verdict.serving).toMatch(/is not sure/);
  });

  it('counts what else needs attention', () => {
    const { more } = tell({
      health: 'breached',
      triggers: [webhookFiring, whatsappSuspected, duplicatesConfirmed],
    });
    expect(more).toBe('2 more triggers need attention.');
  });
});
