import {
  Organization,
  OverallHealth,
} from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { HealthService } from '../HealthService';
import { Figures } from '../rules/FigureTrack';
import { Sweep } from '../sweep/Sweep';
import { FakeSignalSource } from './FakeSignalSource';
import { MINUTE } from './stories';

const CALM: Figures = { total: 100, failed: 0 };

/** Sources for the three ratio triggers of the runbook, all calm: together they make an organization healthy. */
export function calmSources() {
  const webhook = new FakeSignalSource('invented-webhook', 'webhook', CALM);
  const identity = new FakeSignalSource('invented-crm', 'identity', CALM);
  const stageMove = new FakeSignalSource('invented-moves', 'stage-move', CALM);
  return { webhook, identity, stageMove, all: [webhook, identity, stageMove] };
}

/** An organization's health, which must be the same whichever way it is asked for. */
export async function healthOf(
  service: HealthService,
  organization: Organization,
): Promise<OverallHealth | undefined> {
  const [one, many, board] = await Promise.all([
    service.get(organization),
    service.getMany([organization]),
    service.board([organization]),
  ]);
  const said = [
    one.health,
    many.get(organization.id)?.health,
    board.get(organization.id)?.health,
  ];
  if (new Set(said).size > 1) {
    throw new Error(`The tab, the list and the board differ: ${said}.`);
  }
  return one.health;
}

/** Lets minutes pass, with a round after each; answers what was looked at after each round. */
export async function passMinutes<Seen>(
  clock: FakeClock,
  minutes: number,
  sweep: Pick<Sweep, 'run'>,
  look: () => Promise<Seen>,
): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (let minute = 0; minute < minutes; minute++) {
    clock.advance(MINUTE);
    await sweep.run();
    seen.push(await look());
  }
  return seen;
}
