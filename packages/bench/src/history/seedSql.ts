import { Knex } from 'knex';
import {
  DAYS,
  ENTRIES,
  FILLERS,
  NEWEST,
  ORGANIZATIONS,
  WORDS,
} from './settings';

/** What the two databases write differently. */
export interface Dialect {
  /** A number as text of `width` digits. */
  digits: (value: string, width: number) => string;
  /** Seconds since 1970 as our timestamps. */
  timestamp: (seconds: string) => string;
  /** 64 hexadecimal digits that follow from a number. */
  hash: (value: string) => string;
}

export const POSTGRES: Dialect = {
  // Not lpad alone, which cuts what is longer.
  digits: (value, width) =>
    `lpad((${value})::text, greatest(${width}, length((${value})::text)), '0')`,
  timestamp: seconds =>
    `to_char(to_timestamp(${seconds}) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  hash: value => `repeat(md5((${value})::text), 2)`,
};

export const SQLITE: Dialect = {
  digits: (value, width) => `printf('%0${width}d', ${value})`,
  timestamp: seconds =>
    `strftime('%Y-%m-%dT%H:%M:%fZ', ${seconds}, 'unixepoch')`,
  hash: value => `printf('%032x%032x', (${value}) * 48271, (${value}) * 69621)`,
};

const SECONDS = DAYS * 86_400;
const MODULUS = 2_147_483_647;
/** Multipliers of a generator after Lehmer: each gives another throw for the same number. */
const FACTORS = [
  48271, 69621, 39373, 742938285, 950706376, 1226874159, 62089911, 1343714438,
  630360016, 16807, 397204094, 764261123,
];

/** A number from 0 to 1 that follows from `n` and the seed, as SQL. */
export function throwOf(n: string, which: number, seed = 5): string {
  const factor = FACTORS[which % FACTORS.length];
  return `(((cast(${n} as bigint) + ${
    seed + 977 * which
  }) * ${factor} % ${MODULUS}) * 16807 % ${MODULUS}) / ${MODULUS}.0`;
}

/** `create` of the numbers that everything is made from. */
export async function createNumbers(
  knex: Knex,
  dialect: Dialect,
  count: number,
): Promise<void> {
  await knex.raw('create table bench_numbers (n integer primary key)');
  await knex.raw(
    'create table bench_fillers (n integer primary key, text text)',
  );
  await knex.raw(
    dialect === POSTGRES
      ? 'insert into bench_numbers select generate_series(1, ?::int)'
      : 'insert into bench_numbers with recursive up(n) as (select 1 union all select n + 1 from up where n < ?) select n from up',
    [count],
  );
}

/** One of some words by a throw, as SQL: `[share, word]`, the last one without a share. */
function oneOf(dice: string, ...words: Array<[number, string]>): string {
  let sum = 0;
  const cases = words.slice(0, -1).map(([share, word]) => {
    sum += share;
    return `when ${dice} < ${sum} then '${word}'`;
  });
  return `case ${cases.join(' ')} else '${words[words.length - 1][1]}' end`;
}

/** Ended incidents of all kinds, spread over years. */
export function insertIncidents({ digits, timestamp }: Dialect): string {
  const dice = (which: number) => throwOf('n', which);
  const cube = `${dice(0)} * ${dice(0)} * ${dice(0)}`;
  const after = (column: string, which: number, most: number) =>
    timestamp(`${column} + 60 + ${dice(which)} * ${most}`);
  return `
    insert into incidents (sequence, organization_id, organization_title, entity_ref, status, severity,
      open_ticket, onset_at, detected_at, opened_by, reason, decided_at, restored_at, closed_at, sla,
      rca_stage, updated_at)
    select n, '00000000-0000-4000-8000-' || ${digits('organization', 12)},
      'Invented ' || organization, 'group:default/invented-' || organization,
      ${oneOf(dice(1), [0.12, 'dismissed'], [1, 'closed'])},
      ${oneOf(dice(2), [0.2, 'critical'], [0.7, 'major'], [1, 'minor'])},
      null, ${timestamp(`at - 900 - ${dice(3)} * 3600`)}, ${timestamp('at')},
      '{"type":"system","replica":"invented"}', null,
      case when ${dice(4)} < 0.7 then ${after('at', 5, 3000)} end,
      case when ${dice(4)} < 0.7 then ${after('at', 6, 7200)} end,
      ${after('at', 7, 900_000)},
      ${oneOf(dice(8), [0.2, 'missed'], [1, 'kept'])}, 'final', ${after(
    'at',
    7,
    900_000,
  )}
    from (
      select n, cast(floor(${cube} * ${ORGANIZATIONS}) as integer) as organization,
        ${NEWEST} - ${SECONDS} + (n + 3 * ${dice(9)}) * ${SECONDS}.0 / (
          select max(n) + 3 from bench_numbers) as at
      from bench_numbers
    ) as drawn`;
}

/** The newest incident of every third organization is open. */
export const OPEN_SOME = `
  update incidents set open_ticket = 1, closed_at = null, sla = 'running', status =
    case sequence % 4 when 0 then 'detected' when 1 then 'mitigating' when 2 then 'mitigated' else 'monitoring' end
  where sequence in (select max(sequence) from incidents group by organization_id having max(sequence) % 3 = 0)`;

/** One trigger, and now and then a second one. */
export const INSERT_TRIGGERS = [
  `insert into incident_triggers (incident, trigger, at, detected_at)
    select sequence, ${oneOf(
      throwOf('sequence', 10),
      [0.45, 'webhook-5xx'],
      [0.25, 'identity-failure'],
      [0.2, 'stage-move-failure'],
      [0.09, 'execution-failure'],
      [1, 'duplicates'],
    )}, detected_at, detected_at from incidents`,
  `insert into incident_triggers (incident, trigger, at, detected_at)
    select sequence, 'whatsapp-regression', detected_at, detected_at from incidents
    where ${throwOf('sequence', 11)} < 0.1`,
];

/** Texts without a meaning, in a table of its own: many incidents share the rest of their text. */
export const INSERT_FILLERS = `
  insert into bench_fillers (n, text)
  select i.n, (
    select string_agg('w' || cast(floor(${throwOf(
      'i.n * 41 + j.n',
      2,
      101,
    )} * ${throwOf('i.n * 41 + j.n', 3, 101)} * 3000) as integer), ' ')
    from bench_numbers as j where j.n <= 40)
  from bench_numbers as i where i.n <= ${FILLERS}`;

/** Which of the texts an incident has, as SQL. */
export const FILLER_OF = `sequence % ${FILLERS} + 1`;

/** The words of an incident that are searched for, each with a blank behind it. */
export function markedWords(n: string): string {
  return Object.entries(WORDS)
    .map(
      ([word, share], place) =>
        `case when ${throwOf(
          n,
          place + 1,
          77,
        )} < ${share} then '${word} ' else '' end`,
    )
    .join(' || ');
}

/** Timelines of {@link ENTRIES} entries, their contents apart. */
export function insertEntries({ digits, hash }: Dialect): string[] {
  const incident = `'INC-' || ${digits('i.sequence', 6)}`;
  const key = `i.sequence * ${ENTRIES} + e.n`;
  const from = `from incidents as i cross join bench_numbers as e where e.n <= ${ENTRIES}`;
  return [
    `insert into timeline_entries (incident, sequence, organization_id, at, actor, kind,
       previous_hash, hash, format, commitment)
     select ${incident}, e.n, i.organization_id, i.detected_at,
       '{"type":"system","replica":"invented"}',
       ${oneOf(throwOf(key, 1), [0.5, 'step'], [0.3, 'note'], [1, 'status'])},
       ${hash(`${key} - 1`)}, ${hash(key)}, 2, ${hash(`${key} + 7`)} ${from}`,
    `insert into timeline_contents (incident, sequence, statement, details, salt)
     select ${incident}, e.n,
       '{"code":"incident.note","values":{"person":"invented","text":"Looked at it"},"text":"invented: looked at it for the ' || e.n || '. time"}',
       '{"figures":{"total":500,"failed":' || e.n || '}}', substr(${hash(
         key,
       )}, 1, 32) ${from}`,
    `insert into timeline_heads (incident, sequence, hash)
     select ${incident}, ${ENTRIES}, ${hash(
      `i.sequence * ${ENTRIES} + ${ENTRIES}`,
    )} from incidents as i`,
  ];
}
