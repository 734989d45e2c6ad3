import { ConflictError } from '@backstage/errors';
import {
  Actor,
  RCA_STAGES,
  RcaDraft,
  RcaStage,
  RcaVersion,
  RecordLanguage,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { IncidentService } from '../incidents';
import { IncidentChange } from '../incidents/IncidentChange';
import { nameActor } from '../timeline/nameActor';
import { draftRca } from './draft/draftRca';
import { refuseBadCitations } from './refuseBadCitations';
import { refuseUnfitStage } from './refuseUnfitStage';
import { NewRcaVersion, RootCauseService } from './RootCauseService';
import { findNewestRcaVersion } from './store/findNewestRcaVersion';
import { insertRcaVersion } from './store/insertRcaVersion';
import { listRcaVersions } from './store/listRcaVersions';

/** What the root cause analyses need. */
export interface RootCauseDependencies {
  knex: Knex;
  incidents: IncidentService;
  /** Takes personal data out of a text. */
  mask: (text: string) => string;
  /** The zone that an organization's customers read times in. */
  timeZoneOf: (organizationId: string) => Promise<string>;
}

function furthest(one: RcaStage | undefined, other: RcaStage): RcaStage {
  const reached = one === undefined ? -1 : RCA_STAGES.indexOf(one);
  return RCA_STAGES[Math.max(reached, RCA_STAGES.indexOf(other))];
}

/** Root cause analyses in the plugin's database. */
export class DefaultRootCauseService implements RootCauseService {
  constructor(private readonly deps: RootCauseDependencies) {}

  async list(incident: string): Promise<RcaVersion[]> {
    await this.deps.incidents.get(incident);
    return listRcaVersions({ knex: this.deps.knex, incident });
  }

  async draft(incident: string, language: RecordLanguage): Promise<RcaDraft> {
    const { knex, incidents, timeZoneOf } = this.deps;
    const record = await incidents.get(incident);
    const timeZone = await timeZoneOf(record.organizationId);
    const newest = await findNewestRcaVersion({ knex, incident });
    return {
      language,
      text: draftRca(record, language, timeZone),
      basedOn: newest?.version ?? 0,
    };
  }

  async write(
    incident: string,
    by: Actor,
    { text, ...written }: NewRcaVersion,
  ): Promise<RcaVersion> {
    const { incidents, mask } = this.deps;
    const masked = mask(text);
    // A timeline only grows, so what exists now still does once the incident is locked.
    refuseBadCitations(masked, await incidents.get(incident));
    return incidents.change(incident, change =>
      addVersion(change, by, { ...written, text: masked }),
    );
  }
}

async function addVersion(
  change: IncidentChange,
  by: Actor,
  { stage, language, text, basedOn }: NewRcaVersion,
): Promise<RcaVersion> {
  const { transaction, at, number: incident } = change;
  const newest = await findNewestRcaVersion({ knex: transaction, incident });
  refuseWrittenBetween(incident, newest, basedOn);
  const { status, rca: reached } = change.incident.summary;
  refuseUnfitStage({ incident, status, reached, stage });
  const about = { version: basedOn + 1, stage, language };
  const entry = await change.append(
    {
      actor: by,
      kind: 'root-cause',
      statement: describe(by, about.version, stage, reached === 'final'),
      details: about,
    },
    {
      kind: 'root-cause',
      collectedBy: by,
      content: { ...about, analysis: text },
    },
  );
  const version: RcaVersion = { ...about, text, author: by, at };
  const evidenceId = entry.evidence?.[0]?.evidenceId;
  const place = { incident, entry: entry.sequence, evidenceId };
  await insertRcaVersion({ transaction, version, place });
  await change.update({ rca_stage: furthest(reached, stage) });
  if (stage !== 'draft') {
    await change.clocks.meet({
      ...{ transaction, incident, clock: 'preliminary-rca' },
      at: new Date(at),
      entry: entry.sequence,
    });
  }
  return version;
}

function describe(
  by: Actor,
  version: number,
  stage: RcaStage,
  isCorrection: boolean,
): Statement {
  const values = { person: nameActor(by), version };
  return isCorrection
    ? say('root-cause.corrected', values)
    : say(`root-cause.${stage}`, values);
}

function refuseWrittenBetween(
  incident: string,
  newest: RcaVersion | undefined,
  basedOn: number,
): void {
  const version = newest?.version ?? 0;
  if (version === basedOn) {
    return;
  }
  if (!newest || version < basedOn) {
    throw new ConflictError(
      `The root cause analysis of ${incident} has no version ${basedOn}; its newest is ${version}. Read it, and write on top of that.`,
    );
  }
  throw new ConflictError(
    `${nameActor(
      newest.author,
    )} wrote version ${version} of the root cause analysis of ${incident} at ${
      newest.at
    }, after version ${basedOn}, which yours is based on. Read it, and write yours on top of it.`,
  );
}
