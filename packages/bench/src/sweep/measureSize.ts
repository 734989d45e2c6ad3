import { performance } from 'node:perf_hooks';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { Client } from 'pg';
import { createRoom } from './createRoom';
import { loadSources } from './loadSources';
import { BEHIND_MINUTES, CRM_DATABASE, INTERVAL, WARM_UP } from './settings';
import { Sent, StatementTap } from './StatementTap';

const MINUTE = 60_000;
/** A minute is judged so long after its end: the default of `sweep.settle`. */
const SETTLE = 5_000;

/** One counted round beside the bare SQL; times in milliseconds. */
export interface MeasuredRound {
  /** True for the first round after a minute ended. */
  hasNewMinute: boolean;
  sweep: number;
  bare: number;
  crmStatements: number;
  portalStatements: number;
}

/** What was found of one number of organizations. */
export interface MeasuredSize {
  organizations: number;
  /** The first round, which reads and judges the past hour. */
  first: number;
  rounds: MeasuredRound[];
  peakMegabytes: number;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function sendAgain(client: Client, sent: Sent[]): Promise<void> {
  for (const { text, values } of sent) {
    await client.query(text, values);
  }
}

/** Rounds of one number of organizations at the default interval, and after each the SQL it sent to the CRM by itself. */
export async function measureSize(options: {
  organizations: number;
  rounds: number;
  crm: string;
  knex: Knex;
}): Promise<MeasuredSize> {
  const { organizations, rounds, crm, knex } = options;
  const { sources, stop } = await loadSources(crm);
  const tap = new StatementTap(CRM_DATABASE);
  const clock = new FakeClock(new Date(Date.now() - BEHIND_MINUTES * MINUTE));
  const room = createRoom({ knex, clock, sources, organizations });
  const bare = new Client({ connectionString: crm });
  await bare.connect();
  let portalStatements = 0;
  knex.on('query', () => {
    portalStatements += 1;
  });
  const measured: MeasuredRound[] = [];
  let first = 0;
  let judged = -Infinity;
  for (let round = 0; round < rounds + WARM_UP; round++) {
    const at = Math.floor((clock.now().getTime() - SETTLE) / MINUTE);
    tap.take();
    portalStatements = 0;
    const sweep = await timed(() => room.sweep.run());
    const counted = portalStatements;
    await room.housekeeping.settled();
    const sent = tap.take();
    const again = await timed(() => sendAgain(bare, sent));
    if (round === 0) {
      first = sweep;
    }
    if (round >= WARM_UP) {
      measured.push({
        hasNewMinute: at !== judged,
        sweep,
        bare: again,
        crmStatements: sent.length,
        portalStatements: counted,
      });
    }
    judged = at;
    clock.advance(INTERVAL);
  }
  tap.close();
  await bare.end();
  await stop();
  return {
    organizations,
    first,
    rounds: measured,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}
