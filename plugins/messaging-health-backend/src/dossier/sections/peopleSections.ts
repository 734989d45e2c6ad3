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
          wording.timeLinesOr(since, 'byDefault'),
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
  const distance = wording.title(isLate ? 'late' : 'early', {
    duration: wording.between(dueAt, metAt),
  });
  return `${wording.timeLines(metAt)}\n${distance}`;
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
          [wording.title('clock'), 3.6],
          [wording.title('round'), 1.6],
          [wording.title('due'), 4.7],
          [wording.title('met'), 4.7],
          [wording.title('entry'), 1.9],
          [wording.title('state'), 2],
        ],
        incident.clocks.map(clock => [
          wording.words.clock[clock.clock],
          String(clock.round),
          wording.timeLines(clock.dueAt),
          whenMet(clock, wording),
          clock.metBy === undefined ? '—' : `#${clock.metBy}`,
          wording.words.slaState[clock.state],
        ]),
      ),
    ],
  };
}
