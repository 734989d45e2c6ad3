import { NotFoundError } from '@backstage/errors';
import {
  Actor,
  EraseRequest,
  Incident,
  RecordVerdict,
  say,
  SignedHead,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { EvidenceBook } from '../evidence';
import { IncidentService } from '../incidents';
import { HeadSigner, Timeline } from '../timeline';
import { nameActor } from '../timeline/nameActor';
import { AlsoErased, ContentEraser, ContentErasers } from './ContentEraser';
import { judgeRecord } from './judgeRecord';
import { RecordProofService } from './RecordProofService';

/** So often a record is read again that is written to meanwhile. */
const MOST_READINGS = 5;

/** What the proof needs. */
export interface ProofDependencies {
  clock: Clock;
  signer: HeadSigner;
  timeline: Pick<Timeline, 'head' | 'erase'>;
  evidence: Pick<EvidenceBook, 'erase'>;
  incidents: Pick<IncidentService, 'get' | 'change'>;
  erasers: ContentErasers;
  /** SHA-256 of the bytes of an incident's attachments as they are stored. */
  digestAttachments: (incident: string) => Promise<Map<string, string>>;
}

/** The proof of the records in the plugin's database. */
export class DefaultRecordProofService implements RecordProofService {
  constructor(private readonly deps: ProofDependencies) {}

  async verify(
    number: string,
    known?: { sequence: number; hash?: string },
  ): Promise<RecordVerdict> {
    const { incident, head } = await this.read(number);
    const { timeline, evidence, attachments, organizationId } = incident;
    const keys = this.keys();
    const findings = judgeRecord({
      ...{ organizationId, timeline, evidence, attachments },
      ...{ head, keys, known },
      incident: number,
      digests: await this.deps.digestAttachments(number),
    });
    return {
      incident: number,
      intact: findings.length === 0,
      entries: timeline.length,
      erased: timeline.filter(({ erased }) => erased).length,
      evidence: evidence.length,
      ...{ findings, head, keys },
      verifiedAt: toTimestamp(this.deps.clock.now()),
    };
  }

  async head(number: string): Promise<SignedHead> {
    const head = await this.deps.timeline.head(number);
    if (!head) {
      throw new NotFoundError(
        `${number} has no signed head: there is no such incident, or nothing was added to it since heads are signed.`,
      );
    }
    return head;
  }

  keys() {
    return this.deps.signer.keys;
  }

  async erase(
    number: string,
    { reason, ...request }: EraseRequest,
    by: Actor,
  ): Promise<TimelineEntry> {
    const { erasers, incidents, timeline, evidence } = this.deps;
    return incidents.change(number, async change => {
      const { transaction } = change;
      const at = { incident: number, transaction };
      const also = [
        await eraseSome(erasers.attachments, request.attachments, at),
        await eraseSome(erasers.communications, request.communications, at),
        await eraseSome(erasers.rcaVersions, request.rcaVersions, at),
      ];
      const erased = {
        ...request,
        entries: unique([
          ...request.entries,
          ...also.flatMap(({ entries = [] }) => entries),
        ]),
        evidence: unique([
          ...request.evidence,
          ...also.flatMap(({ evidence: ids = [] }) => ids),
        ]),
      };
      await timeline.erase(number, erased.entries, transaction);
      await evidence.erase(number, erased.evidence, transaction);
      await change.update();
      const count = Object.values(erased).flat().length;
      const person = nameActor(by);
      return change.append({
        actor: by,
        kind: 'erasure',
        statement: say('proof.contents-erased', { person, count, reason }),
        details: { ...erased, reason },
      });
    });
  }

  /** A record together with the head that belongs to it, though others write meanwhile. */
  private async read(
    number: string,
  ): Promise<{ incident: Incident; head?: SignedHead }> {
    const { timeline, incidents } = this.deps;
    let head = await timeline.head(number);
    for (let reading = 1; ; reading++) {
      const incident = await incidents.get(number);
      const after = await timeline.head(number);
      if (after?.hash === head?.hash || reading === MOST_READINGS) {
        return { incident, head };
      }
      head = after;
    }
  }
}

function unique<Item>(items: Item[]): Item[] {
  return [...new Set(items)];
}

async function eraseSome<Id>(
  eraser: ContentEraser<Id>,
  ids: Id[],
  place: { incident: string; transaction: Knex.Transaction },
): Promise<AlsoErased> {
  return ids.length > 0 ? eraser.erase({ ...place, ids }) : {};
}
