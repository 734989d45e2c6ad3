import {
  isRatioTrigger,
  Organization,
  SIGNAL_OF_TRIGGER,
  TriggerId,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { findFeed, SignalSources } from '../judging/findFeed';
import {
  clocksRun,
  mustBeStored,
  saysSomethingElse,
} from '../judging/hasChanged';
import { JudgedTrigger, judgeTrigger, UsualOf } from '../judging/judgeTrigger';
import { Feed } from '../rules/chooseFeed';
import { EpisodeKind, NewEpisode } from '../store/Episode';
import { TriggerRecord } from '../store/TriggerRecord';
import { VerdictChange } from '../store/verdictChanges';
import { describeVerdict } from '../verdicts/describeVerdict';
import { RoundMemory } from './RoundMemory';

/** What a round knows when it judges one trigger of all organizations. */
export interface RoundOfTrigger {
  trigger: TriggerId;
  organizations: Organization[];
  limitsOf: (organization: Organization) => TriggerLimits;
  /** The usual volume of an organization's span, for a fall of volume. */
  usualOf: (
    organization: Organization,
    seriesId: number | undefined,
  ) => UsualOf;
  sources: SignalSources;
  memory: RoundMemory;
  /** True where the trigger is only shown beside the others: it begins no episode. */
  advisory: boolean;
  at: number;
  reach: number;
  judgedAt: Date;
}

/** What a round found out about one trigger, as far as it must be stored. */
export interface RoundFindings {
  /** Every record as it stands now, for the memory. */
  records: TriggerRecord[];
  stored: TriggerRecord[];
  changes: VerdictChange[];
  /** Open now; those that are known already are left alone by the store. */
  episodes: NewEpisode[];
  /** Of those who are in the fleet no more. */
  left: TriggerRecord[];
}

/** After so many organizations other work gets its turn: requests, and what is being stored. */
const A_TURN = 500;

/** Judges one trigger of all organizations. The memory is read only. */
export async function judgeAll(round: RoundOfTrigger): Promise<RoundFindings> {
  const findings: RoundFindings = {
    records: [],
    stored: [],
    changes: [],
    episodes: [],
    left: [],
  };
  const known = round.memory.recordsOf(round.trigger);
  let present = 0;
  for (const [index, organization] of round.organizations.entries()) {
    if (index % A_TURN === A_TURN - 1) {
      await otherWork();
    }
    const previous = known.get(organization.id);
    present += previous ? 1 : 0;
    judgeOne(round, organization, previous, findings);
  }
  if (present < known.size) {
    markWhoLeft(round, known, findings);
  }
  return findings;
}

function otherWork(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

/**
 * Who is not in the fleet is not judged: when it comes back, what was known of it must
 * not pass for what is. Its clocks stay. An empty fleet is a catalog that still fills.
 */
function markWhoLeft(
  { organizations, at }: RoundOfTrigger,
  known: ReadonlyMap<string, TriggerRecord>,
  findings: RoundFindings,
): void {
  const present = new Set(organizations.map(({ id }) => id));
  for (const record of organizations.length > 0 ? known.values() : []) {
    const isKnown = record.unknownReason !== 'never-evaluated';
    if (isKnown && !present.has(record.organizationId)) {
      const left: TriggerRecord = {
        ...record,
        state: 'unknown',
        unknownReason: 'never-evaluated',
        since: at,
      };
      findings.records.push(left);
      findings.stored.push(left);
      findings.left.push(left);
    }
  }
}

function judgeOne(
  round: RoundOfTrigger,
  organization: Organization,
  previous: TriggerRecord | undefined,
  findings: RoundFindings,
): void {
  const { trigger, memory, at, reach } = round;
  const limits = round.limitsOf(organization);
  const feed = findFeed({
    trigger,
    limits,
    sources: round.sources,
    seriesOf: source =>
      memory.seriesOf(SIGNAL_OF_TRIGGER[trigger], source).get(organization.id),
    at,
  });
  if (previous && lacksStill(previous, feed)) {
    findings.records.push(previous);
    return;
  }
  const usual = round.usualOf(organization, feed?.seriesId);
  const judged = judgeTrigger({
    organizationId: organization.id,
    trigger,
    limits,
    feed,
    previous,
    usual,
    at,
    reach,
  });
  findings.records.push(judged.record);
  // What fired and ended within one round leaves the record as calm as it was.
  if (judged.changes.length === 0 && !mustBeStored(judged.record, previous)) {
    return;
  }
  findings.stored.push(judged.record);
  tell(round, { judged, previous, limits, feed, usual }, findings);
}

/** True where there never were figures, and are none now: nothing is judged anew of most triggers of a young installation. */
function lacksStill(
  { unknownReason, clocks }: TriggerRecord,
  feed: Feed | undefined,
): boolean {
  if (!feed) {
    return unknownReason === 'no-source';
  }
  const reason = feed.problem === undefined ? 'no-data' : 'source-unavailable';
  return (
    feed.track === undefined &&
    unknownReason === reason &&
    clocks !== undefined &&
    clocks.newestMinute === undefined &&
    !clocksRun(clocks)
  );
}

interface Judged {
  judged: JudgedTrigger;
  previous: TriggerRecord | undefined;
  limits: TriggerLimits;
  feed: Feed | undefined;
  usual: UsualOf;
}

/** What is kept of a judgement beside the record: each change with its figures, and what goes on now. */
function tell(
  round: RoundOfTrigger,
  { judged, previous, ...known }: Judged,
  findings: RoundFindings,
): void {
  const { record, changes } = judged;
  const kind = kindOf(record);
  const saysElse = saysSomethingElse(record, previous);
  if (!kind && !saysElse && changes.length === 0) {
    return;
  }
  const verdict = describeVerdict({
    ...known,
    record,
    advisory: round.advisory,
    judgedAt: round.judgedAt,
  });
  const common = {
    organizationId: record.organizationId,
    trigger: record.trigger,
    verdict,
  };
  const begins = isRatioTrigger(record.trigger) ? 'firing' : 'suspected';
  const logged = changes.map(({ turn, at, onsetAt }) => ({
    ...common,
    state: turn === 'fires' ? (begins as EpisodeKind) : ('ended' as const),
    changedAt: at,
    onsetAt,
  }));
  findings.changes.push(...logged);
  if (saysElse && logged.at(-1)?.state !== record.state) {
    findings.changes.push({
      ...common,
      state: record.state,
      changedAt: changedAtOf(round, record, previous),
    });
  }
  if (kind && !round.advisory) {
    findings.episodes.push({
      ...common,
      kind,
      onsetAt: new Date(
        record.clocks?.onsetAt ?? record.clocks?.suspectedSince ?? record.since,
      ),
      detectedAt: round.judgedAt,
    });
  }
}

/** Who fires, or is suspected, and is seen again was so all the time: what changed is that it is seen. */
function changedAtOf(
  { at }: RoundOfTrigger,
  { since, clocks }: TriggerRecord,
  previous: TriggerRecord | undefined,
): number {
  return previous && since <= previous.since
    ? clocks?.evaluatedUpTo ?? at
    : since;
}

/** What goes on by the figures: also while a firing trigger can't be seen. */
function kindOf({ clocks }: TriggerRecord): EpisodeKind | undefined {
  if (clocks?.firingSince !== undefined) {
    return 'firing';
  }
  return clocks?.suspectedSince !== undefined ? 'suspected' : undefined;
}
