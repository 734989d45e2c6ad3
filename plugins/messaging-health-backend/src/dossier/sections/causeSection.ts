import {
  Hypothesis,
  RcaVersion,
} from '@messaging-health/backstage-plugin-common';
import { Block, Section } from '../DossierDocument';
import { DossierSource } from '../DossierSource';
import { DossierWording } from '../DossierWording';
import { tableOrNone } from './tableOrNone';

function spoken({ evidence }: Hypothesis, stance: 'for' | 'against'): string {
  const found = evidence
    .filter(item => item.stance === stance)
    .map(({ entry, evidenceId }) =>
      entry === undefined ? `E:${evidenceId}` : `#${entry}`,
    );
  return found.join('\n') || '—';
}

function decided(hypothesis: Hypothesis, wording: DossierWording): string {
  const { status, decidedBy, decidedAt, reason } = hypothesis;
  return [
    wording.words.hypothesisStatus[status],
    decidedBy && wording.actor(decidedBy),
    decidedAt && wording.timeLines(decidedAt),
    reason,
  ]
    .filter(part => part !== undefined)
    .join('\n');
}

function analysisBlock(version: RcaVersion, wording: DossierWording): Block {
  return version.text === undefined
    ? { type: 'paragraph', text: wording.title('erasedText') }
    : { type: 'analysis', text: version.text };
}

/** A version of the analysis under its own heading. */
function analysisSection(
  version: RcaVersion,
  wording: DossierWording,
): Section {
  return {
    title: wording.title('analysis', {
      version: version.version,
      stage: wording.words.rcaStage[version.stage],
    }),
    blocks: [
      {
        type: 'facts',
        facts: [
          {
            label: wording.title('author'),
            value: wording.actor(version.author),
          },
          { label: wording.title('written'), value: wording.time(version.at) },
          {
            label: wording.title('language'),
            value: wording.words.language[version.language],
          },
        ],
      },
      analysisBlock(version, wording),
    ],
  };
}

/** The guesses, what became of them, and the newest analysis. */
export function causeSection(
  { incident, rcaVersions }: DossierSource,
  wording: DossierWording,
): Section {
  const hypotheses: Section = {
    title: wording.title('hypotheses'),
    blocks: [
      tableOrNone(
        wording,
        [
          [wording.title('hypothesis'), 3.7],
          [wording.title('author'), 4.6],
          [wording.title('decision'), 4.6],
          [wording.title('evidenceFor'), 2.6],
          [wording.title('evidenceAgainst'), 2.6],
        ],
        incident.hypotheses.map(hypothesis => [
          hypothesis.statement
            ? wording.say(hypothesis.statement)
            : hypothesis.text,
          `${wording.actor(hypothesis.author)}\n${wording.timeLines(
            hypothesis.at,
          )}`,
          decided(hypothesis, wording),
          spoken(hypothesis, 'for'),
          spoken(hypothesis, 'against'),
        ]),
      ),
    ],
  };
  return {
    title: wording.title('cause'),
    blocks: [],
    sections: [
      hypotheses,
      ...(rcaVersions.length === 0
        ? [
            {
              title: wording.title('rca'),
              blocks: [
                { type: 'paragraph' as const, text: wording.title('none') },
              ],
            },
          ]
        : [analysisSection(rcaVersions[0], wording)]),
    ],
  };
}

/** The versions before the newest, so that none is lost; nothing where there is none. */
export function earlierAnalyses(
  { rcaVersions }: DossierSource,
  wording: DossierWording,
): Section[] {
  const earlier = rcaVersions.slice(1);
  return earlier.length === 0
    ? []
    : [
        {
          title: wording.title('earlier'),
          blocks: [],
          sections: earlier.map(version => analysisSection(version, wording)),
        },
      ];
}
