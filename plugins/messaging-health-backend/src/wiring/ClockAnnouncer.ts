import {
  IncidentRole,
  RoleHolder,
  say,
  SlaClockId,
} from '@messaging-health/backstage-plugin-common';
import { ClockWarning, describeWarning } from '../clocks';
import { formatInstant } from './formatInstant';
import { links } from './links';
import { RoleNotifier } from './RoleNotifier';

/** Who has to do what is owed. */
const DOERS: Record<SlaClockId, readonly IncidentRole[]> = {
  diagnosis: ['incident-commander', 'crm-operations'],
  rollback: ['incident-commander', 'crm-operations'],
  'preliminary-rca': ['incident-commander'],
  'next-update': ['communication'],
};

const word = (instant: string) => formatInstant(new Date(instant));

/** Tells whoever takes the roles of an incident what is owed, and until when. */
export class ClockAnnouncer {
  constructor(
    private readonly notifier: RoleNotifier,
    /** Who takes the roles of an incident now. */
    private readonly rolesOf: (incident: string) => Promise<RoleHolder[]>,
  ) {}

  /**
   * Answers whether it was told. Told again, it takes the place of what was told of the
   * same clock before.
   */
  async warn(warning: ClockWarning): Promise<boolean> {
    const { incident, clock, round, share } = warning;
    const values = {
      incident,
      organization: warning.organizationTitle,
      dueAt: word(warning.dueAt),
    };
    const isMissed = share >= 1;
    return this.notifier.tellThese(await this.toWhom(warning), {
      title: isMissed
        ? say('clock.notify.missed', values)
        : say('clock.notify.warned', {
            ...values,
            percent: Math.round(share * 100),
          }),
      description: describeWarning(warning, word).text,
      link: links.incident(incident),
      severity: isMissed ? 'critical' : 'high',
      scope: `sla:${incident}:${clock}:${round}`,
    });
  }

  /** The doers, and once it is missed whoever leads; whoever leads also where nobody else is there. */
  private async toWhom({
    incident,
    clock,
    share,
  }: ClockWarning): Promise<string[]> {
    const holders = await this.rolesOf(incident);
    const of = (roles: readonly IncidentRole[]) =>
      holders
        .filter(({ role }) => roles.includes(role))
        .flatMap(({ holder }) => holder ?? []);
    const doers = of(DOERS[clock]);
    const leads = of(['incident-commander']);
    const told =
      share >= 1 || doers.length === 0 ? [...doers, ...leads] : doers;
    return [...new Set(told)];
  }
}
