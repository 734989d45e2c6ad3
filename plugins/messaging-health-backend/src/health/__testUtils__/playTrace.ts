import { RatioLimits } from '@messaging-health/backstage-plugin-common';
import { evaluateTrigger, Judgement } from '../rules/evaluateTrigger';
import { Figures, FigureTrack } from '../rules/FigureTrack';
import { MINUTE } from '../rules/MinuteFigures';
import { TriggerMemory } from '../rules/TriggerMemory';

export const START = Date.UTC(2026, 0, 1, 3, 0);
export const HOUR = 60 * MINUTE;

export const limits: RatioLimits = {
  threshold: 0.02,
  holdsForSeconds: 15 * 60,
  rateWindowSeconds: 5 * 60,
  minimumSamples: 20,
  keepFiringForSeconds: 5 * 60,
  staleAfterSeconds: 3 * 60,
};

/** One character a minute: `b` breaches, `.` is clear, `f` has too few events, `0` none at all, ` ` no figures, `H` is far over. */
const FIGURES: Record<string, Figures | undefined> = {
  b: { total: 100, failed: 50 },
  H: { total: 100, failed: 100 },
  s: { total: 100, failed: 5 },
  '.': { total: 100, failed: 0 },
  f: { total: 2, failed: 2 },
  '0': { total: 0, failed: 0 },
  ' ': undefined,
};

export function minutesOf(trace: string, from = START): Map<number, Figures> {
  const minutes = new Map<number, Figures>();
  [...trace].forEach((character, index) => {
    const figures = FIGURES[character];
    if (figures) {
      minutes.set(from + index * MINUTE, figures);
    }
  });
  return minutes;
}

/** The minutes as a track that reaches from the first of them to the end of the last. */
export function trackOf(
  minutes: ReadonlyMap<number, Figures>,
): FigureTrack | undefined {
  if (minutes.size === 0) {
    return undefined;
  }
  const first = Math.min(...minutes.keys());
  const last = Math.max(...minutes.keys());
  const track = new FigureTrack(first, (last - first) / MINUTE + 1);
  minutes.forEach(({ total, failed }, minute) =>
    track.set(minute, total, failed),
  );
  return track;
}

/** Judges after each minute of a trace, as a round a minute would; `upTo` is how far the source got. */
export function play(
  trace: string,
  options: { limits?: RatioLimits; memory?: TriggerMemory } = {},
): Judgement[] {
  let { memory } = options;
  return [...trace].map((_, index) => {
    const at = START + (index + 1) * MINUTE;
    const minutes = minutesOf(trace.slice(0, index + 1));
    const judgement = evaluateTrigger({
      limits: options.limits ?? limits,
      memory,
      track: trackOf(minutes),
      observedUpTo: at,
      unavailable: false,
      at,
      reach: HOUR,
    });
    memory = judgement.memory;
    return judgement;
  });
}

const LETTERS = {
  inactive: '.',
  pending: 'p',
  firing: 'F',
  unknown: '?',
} as const;

/** States after each minute: `.` inactive, `p` pending, `F` firing, `?` unknown. */
export function states(
  trace: string,
  changed: Partial<RatioLimits> = {},
): string {
  return play(trace, { limits: { ...limits, ...changed } })
    .map(({ state }) => LETTERS[state])
    .join('');
}
