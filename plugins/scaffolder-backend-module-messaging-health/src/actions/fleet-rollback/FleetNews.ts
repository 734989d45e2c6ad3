import { LoggerService } from '@backstage/backend-plugin-api';
import {
  FleetMember,
  FleetMemberState,
  FleetRollback,
} from '@messaging-health/backstage-plugin-common';

const WORDS: Record<FleetMemberState, string> = {
  queued: 'its turn is to come',
  running: 'its rollback is under way',
  served: 'served',
  finished: 'finished',
  failed: 'FAILED',
  refused: 'REFUSED',
  skipped: 'skipped',
};

/** Tells each change of each member once, however often it is read. */
export class FleetNews {
  private readonly told = new Map<string, string>();

  constructor(private readonly logger: LoggerService) {}

  /** True where there was something to tell. */
  tell({ members }: Pick<FleetRollback, 'members'>): boolean {
    const lines = members.flatMap(member => this.newLine(member));
    if (lines.length > 0) {
      // In one entry, since the scaffolder stores entries of one moment in any order.
      this.logger.info(lines.join('\n'));
    }
    return lines.length > 0;
  }

  private newLine(member: FleetMember): string[] {
    const { organizationId, state } = member;
    const line = describe(member);
    const before = this.told.get(organizationId);
    this.told.set(organizationId, line);
    const isNews =
      before !== line && !(before === undefined && state === 'queued');
    return isNews ? [line] : [];
  }
}

function describe({
  title,
  wave,
  state,
  incident,
  statement,
}: FleetMember): string {
  const turn = wave === 0 ? 'canary' : `wave ${wave}`;
  const where = incident ? ` (${incident})` : '';
  const why = statement ? `. ${statement.text}` : '';
  return `${title}, ${turn}: ${WORDS[state]}${where}${why}`;
}
