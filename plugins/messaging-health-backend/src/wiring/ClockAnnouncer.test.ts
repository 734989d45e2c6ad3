import { RoleHolder } from '@messaging-health/backstage-plugin-common';
import { ClockWarning } from '../clocks';
import { createNotifier } from './__testUtils__/createNotifier';
import { ClockAnnouncer } from './ClockAnnouncer';

const ANA = 'user:default/ana';
const BRUNO = 'user:default/bruno';
const warning: ClockWarning = {
  incident: 'INC-000007',
  organizationTitle: 'Padaria Inventada',
  clock: 'next-update',
  round: 2,
  dueAt: '2026-03-01T03:30:00.000Z',
  share: 0.8,
  level: 2,
};

function announcer(roles: RoleHolder[], send?: () => Promise<void>) {
  const { notifier, sent } = createNotifier({ send });
  return { sent, announcer: new ClockAnnouncer(notifier, async () => roles) };
}

describe('ClockAnnouncer', () => {
  it('tells who speaks with the customer what is owed, until when, and where', async () => {
    const { announcer: room, sent } = announcer([
      { role: 'incident-commander', holder: ANA },
      { role: 'communication', holder: BRUNO },
    ]);
    expect(await room.warn(warning)).toBe(true);
    expect(sent).toEqual([
      {
        to: [BRUNO],
        title:
          'INC-000007, Padaria Inventada: 80 % of the time until 2026-03-01 03:30 UTC is gone',
        description:
          'The customer was promised an update by 2026-03-01 03:30 UTC; 80 % of the time is gone.',
        link: '/messaging-health/incidents/INC-000007',
        severity: 'high',
        scope: 'sla:INC-000007:next-update:2',
      },
    ]);
  });

  it('tells who leads, too, once it is missed, and in place of a role that nobody takes', async () => {
    const held = announcer([
      { role: 'incident-commander', holder: ANA },
      { role: 'communication', holder: BRUNO },
    ]);
    await held.announcer.warn({ ...warning, share: 1, level: 4 });
    expect(held.sent[0]).toMatchObject({
      to: [BRUNO, ANA],
      severity: 'critical',
      description: expect.stringContaining('(reminder 1)'),
    });
    const alone = announcer([
      { role: 'incident-commander', holder: ANA },
      { role: 'communication' },
    ]);
    await alone.announcer.warn(warning);
    expect(alone.sent[0].to).toEqual([ANA]);
  });

  it('says that it was not told where the platform refuses, and that it was where there is nobody', async () => {
    const refusing = announcer([{ role: 'communication', holder: BRUNO }], () =>
      Promise.reject(new Error('down')),
    );
    expect(await refusing.announcer.warn(warning)).toBe(false);
    const nobody = announcer([]);
    expect(await nobody.announcer.warn(warning)).toBe(true);
    expect(nobody.sent).toEqual([]);
  });
});
