import {
  isRatioTrigger,
  say,
  SIGNAL_OF_TRIGGER,
  Statement,
  VerdictFigures,
} from '@messaging-health/backstage-plugin-common';
import { MINUTE } from '../rules/MinuteFigures';
import { KnownOfTrigger } from './KnownOfTrigger';

type Explained = KnownOfTrigger & { figures?: VerdictFigures };

/** A state's story in words; undefined where the state and its figures say it all. */
export function explain(known: Explained): Statement | undefined {
  const { record, limits } = known;
  switch (record.state) {
    case 'unknown':
      return explainUnknown(known);
    case 'pending':
      return isRatioTrigger(record.trigger)
        ? say('health.pending', {
            minutes: limits[record.trigger].holdsForSeconds / 60,
          })
        : undefined;
    case 'firing':
      return explainFiring(known);
    case 'suspected':
      return say('health.suspected');
    case 'inactive':
      return undefined;
    default:
      throw new Error(
        `Unexpected trigger state ${record.state satisfies never}`,
      );
  }
}

function explainFiring({ record, limits }: Explained): Statement | undefined {
  return record.clocks?.calmSince === undefined ||
    !isRatioTrigger(record.trigger)
    ? undefined
    : say('health.keeps-firing', {
        minutes: limits[record.trigger].keepFiringForSeconds / 60,
      });
}

function explainUnknown(known: Explained): Statement {
  const { record, feed } = known;
  const signal = SIGNAL_OF_TRIGGER[record.trigger];
  const source = feed?.source ?? '';
  const newest = record.clocks?.newestMinute;
  switch (record.unknownReason) {
    case 'no-source':
      return say('health.no-source', { signal });
    case 'source-unavailable':
      return say('health.source-unavailable', {
        source,
        message: feed?.problem ?? '',
      });
    case 'insufficient-data':
      return explainFew(known);
    case 'stale':
      return newest === undefined
        ? say('health.no-data', { source })
        : say('health.stale', {
            source,
            since: new Date(newest + MINUTE).toISOString(),
          });
    case 'never-evaluated':
      return say('health.never-evaluated');
    default:
      return say('health.no-data', { source });
  }
}

function explainFew({ record, limits, figures }: Explained): Statement {
  if (!isRatioTrigger(record.trigger)) {
    return say('health.no-usual-volume');
  }
  const { minimumSamples, rateWindowSeconds } = limits[record.trigger];
  return say('health.insufficient-data', {
    total: figures?.total ?? 0,
    minimum: minimumSamples,
    minutes: rateWindowSeconds / 60,
  });
}
