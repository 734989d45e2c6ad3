import {
  IncidentSummary,
  Organization,
  say,
  Statement,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { OnBlind, OnSuspected, OnSweepLate } from '../health/HealthService';
import { describeDetection, describeSuspicion } from '../incidents';
import { formatInstant } from './formatInstant';
import { links } from './links';
import { News, RoleNotifier } from './RoleNotifier';

/** So many organizations are named; of the others it is told how many there are. */
const MOST_NAMES = 10;

/** What the policy did about a firing trigger besides telling of it. */
export interface PolicyOutcome {
  incident?: IncidentSummary;
  /** `proposed`: the incident commander is asked to start it. `none`: none was asked for, or none can be started. */
  rollback: 'none' | 'proposed' | 'started';
  /** Why no rollback was started although the policy asks for one. */
  because?: Statement;
}

/** A trigger of an organization that fires. */
export interface Firing {
  organization: Organization;
  verdict: TriggerVerdict;
}

/** Notifies people of what the health of organizations asks of them. Nothing here ever rejects. */
export class HealthAnnouncer {
  constructor(private readonly notifier: RoleNotifier) {}

  /** Told again, it updates what was told. */
  async firing(firing: Firing, outcome: PolicyOutcome): Promise<void> {
    await Promise.all([
      this.tellWhoActs(firing, outcome),
      outcome.incident && this.tellWhoSpeaks(firing, outcome.incident),
    ]);
  }

  readonly suspected: OnSuspected = async ({ organization, verdict }) => {
    const { trigger } = verdict;
    await this.notifier.tell(['crmOperations', 'incidentCommander'], {
      title: say('notify.suspected', {
        organization: organization.title,
        trigger,
      }),
      description: say('notify.suspected-why', {
        figures: describeSuspicion(verdict).text,
      }).text,
      link: links.organization(organization.entityRef),
      severity: 'high',
      scope: `suspected:${organization.id}:${trigger}`,
    });
  };

  readonly blind: OnBlind = async ({
    organizations,
    trigger,
    because,
    since,
  }) => {
    const [first, ...others] = organizations;
    if (!first) {
      return;
    }
    await this.notifier.tell(['incidentCommander'], {
      title:
        others.length === 0
          ? say('notify.blind', { organization: first.title, trigger })
          : say('notify.blind-many', { count: organizations.length, trigger }),
      description: describeBlindness(organizations, because, since).text,
      link:
        others.length === 0
          ? links.organization(first.entityRef)
          : `${links.fleet}?health=unknown`,
      severity: 'high',
      scope: `blind:${trigger}:${since.toISOString()}`,
    });
  };

  readonly sweepLate: OnSweepLate = late => {
    void this.notifier.tell(['incidentCommander'], {
      title: say('notify.rounds-late'),
      description: say('notify.rounds-late-why', {
        took: Math.round(late.tookMilliseconds / 100) / 10,
        interval: late.intervalMilliseconds / 1000,
        count: late.inARow,
      }).text,
      link: links.fleet,
      severity: 'high',
      scope: 'rounds-late',
    });
  };

  private async tellWhoActs(
    { organization, verdict }: Firing,
    { incident, rollback, because }: PolicyOutcome,
  ): Promise<void> {
    const { title, entityRef, id } = organization;
    const words = { organization: title, trigger: verdict.trigger };
    const detection = describeDetection(verdict).text;
    const firing: News = {
      title: say(
        rollback === 'started' ? 'notify.rollback-started' : 'notify.firing',
        words,
      ),
      description: because ? `${detection} ${because.text}` : detection,
      link: incident
        ? links.incident(incident.number)
        : links.organization(entityRef),
      severity: 'critical',
      scope: `firing:${id}:${verdict.trigger}`,
    };
    if (rollback !== 'proposed') {
      await this.notifier.tell(['incidentCommander', 'crmOperations'], firing);
      return;
    }
    await Promise.all([
      this.notifier.tell(['incidentCommander'], {
        ...firing,
        title: say('notify.rollback-proposed', words),
        link: links.rollback(entityRef, `${title}: ${detection}`),
        scope: `rollback-proposed:${id}`,
      }),
      this.notifier.tell(['crmOperations'], firing, ['incidentCommander']),
    ]);
  }

  private tellWhoSpeaks(
    { organization, verdict }: Firing,
    incident: IncidentSummary,
  ): Promise<void> {
    return this.notifier.tell(
      ['communication'],
      {
        title: say('notify.incident-open', {
          incident: incident.number,
          organization: organization.title,
        }),
        description: describeDetection(verdict).text,
        link: links.incident(incident.number),
        severity: 'high',
        scope: `incident-open:${incident.number}`,
      },
      ['incidentCommander', 'crmOperations'],
    );
  }
}

function describeBlindness(
  organizations: Organization[],
  because: string,
  since: Date,
): Statement {
  const words = {
    since: formatInstant(since),
    because,
    names: organizations
      .slice(0, MOST_NAMES)
      .map(({ title }) => title)
      .join(', '),
  };
  const more = organizations.length - MOST_NAMES;
  return more > 0
    ? say('notify.blind-why-more', { ...words, more })
    : say('notify.blind-why', words);
}
