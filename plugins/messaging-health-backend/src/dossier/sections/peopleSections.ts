import { SlaClock } from '@messaging-health/backstage-plugin-common';
import { Section } from '../DossierDocument';
import { DossierSource } from '../DossierSource';
import { DossierWording } from '../DossierWording';
import { tableOrNone } from './tableOrNone';

/** Who did what in the incident. */
export function rolesSection(
  { incident }: DossierSource,
  wording: DossierWording,
): Section {
  return {
    title: wording.title('roles'),
    blocks: [
      tableOrNone(
        wording,
        [
          [wording.title('role'), 3],
          [wording.title('holder'), 4],
          [wording.title('since'), 5],
        ],
        incident.roles.map(({ role, holder, since }) => [
          wording.words.role[role],
          holder ?? wording.title('nobody'),
          wording.timeOr(since, 'byDefault'),
        ]),
      ),
    ],
  };
}

function whenMet(clock: SlaClock, wording: DossierWording): string {
  const { metAt, dueAt } = clock;
  if (metAt === undefined) {
    return wording.title('notRecorded');
  }
  const isLate = Date.parse(metAt) > Date.parse(dueAt);
  return wording.title(isLate ? 'late' : 'early', {
    time: wording.time(metAt),
    duration: wording.between(dueAt, metAt),
  });
}

/** What was owed in time, and what became of it. */
export function clocksSection(
  { incident }: DossierSource,
  wording: DossierWording,
): Section {
  return {
    title: wording.title('clocks'),
    blocks: [
      tableOrNone(
        wording,
        [
          [wording.title('clock'), 4],
          [wording.title('round'), 1.5],
          [wording.title('due'), 4],
          [wording.title('met'), 5],
          [wording.title('entry'), 1.7],
          [wording.title('state'), 2],
        ],
        incident.clocks.map(clock => [
          wording.words.clock[clock.clock],
          String(clock.round),
          wording.time(clock.dueAt),
          whenMet(clock, wording),
          clock.metBy === undefined ? '—' : `#${clock.metBy}`,
          wording.words.slaState[clock.state],
        ]),
      ),
    ],
  };
}
