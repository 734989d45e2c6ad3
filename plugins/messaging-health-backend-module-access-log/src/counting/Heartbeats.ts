import { PushedObservation } from '@messaging-health/backstage-plugin-common';
import { DrainConfig } from '../config/DrainConfig';
import { digestOf } from './digestOf';
import { SeenHost } from './LineCounter';
import { OrganizationIndex } from './OrganizationIndex';

const MINUTE = 60_000;
/** Older lines say nothing of whether the drain is alive now. */
const FRESH = 2 * MINUTE;

/**
 * Tells silence from a silent drain. Where lines of a host come in, the organizations there
 * of which none came had no events: they are given a zero, once a minute. Without
 * lines of the host nothing is known, and nothing said.
 */
export class Heartbeats {
  private readonly told = new Map<string, number>();

  constructor(
    private readonly drain: Pick<
      DrainConfig,
      'heartbeats' | 'rules' | 'organizationBy'
    >,
  ) {}

  /** Zeros for the hosts that a delivery showed. Call `keep` once they are stored. */
  of(
    hosts: ReadonlyMap<string, SeenHost>,
    index: OrganizationIndex,
    now: Date,
  ): PushedObservation[] {
    return [...hosts].flatMap(([host, { newest, ambiguous }]) => {
      const minute = Math.floor(newest.getTime() / MINUTE);
      const isOld = now.getTime() - newest.getTime() > FRESH;
      const wasTold = (this.told.get(host) ?? 0) >= minute;
      // Whose events were not told apart may have had some.
      return !this.drain.heartbeats || isOld || wasTold || ambiguous
        ? []
        : this.zerosOf(host, newest, index);
    });
  }

  /** Remembers that these hosts were told of, so that the next delivery costs nothing. */
  keep(hosts: ReadonlyMap<string, SeenHost>, index: OrganizationIndex): void {
    for (const [host, { newest, ambiguous }] of hosts) {
      if (!ambiguous && index.byHost(host).size > 0) {
        const minute = Math.floor(newest.getTime() / MINUTE);
        this.told.set(host, Math.max(minute, this.told.get(host) ?? 0));
      }
    }
  }

  private zerosOf(
    host: string,
    at: Date,
    index: OrganizationIndex,
  ): PushedObservation[] {
    const { rules, organizationBy } = this.drain;
    const minute = Math.floor(at.getTime() / MINUTE);
    const zeros = rules.flatMap(({ signal, path }) => {
      const those =
        organizationBy === undefined
          ? index.toldApart(host, path === undefined)
          : [...index.byHost(host)];
      return those.map(organizationId => ({
        id: digestOf(['heartbeat', organizationId, signal, `${minute}`]),
        organizationId,
        signal,
        at: at.toISOString(),
        total: 0,
        failed: 0,
      }));
    });
    // Two rules of one signal make one heartbeat.
    return [...new Map(zeros.map(zero => [zero.id, zero])).values()];
  }
}
