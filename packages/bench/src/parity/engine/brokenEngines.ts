import { TriggerMemory } from '@messaging-health/backstage-plugin-backend/testUtils';
import { RatioLimits } from '@messaging-health/backstage-plugin-common';
import { Judge } from './Judge';
import { judgeLive } from './judgeLive';

/** An engine with one fault, which the comparison must notice. */
export interface BrokenEngine {
  fault: string;
  judge: Judge;
}

const withOtherLimits =
  (change: (limits: RatioLimits) => Partial<RatioLimits>): Judge =>
  (minutes, limits) =>
    judgeLive(minutes, { ...limits, ...change(limits) });

const withOtherMemory =
  (
    tamper: (now: TriggerMemory, before: TriggerMemory) => TriggerMemory,
  ): Judge =>
  (minutes, limits) =>
    judgeLive(minutes, limits, tamper);

/** One for each thing that a limit or a finding decides. */
export const BROKEN_ENGINES: readonly BrokenEngine[] = [
  {
    fault: 'breaches at the limit, not only over it',
    judge: withOtherLimits(({ threshold }) => ({
      threshold: threshold * (1 - 1e-12),
    })),
  },
  {
    fault: 'holds for a minute more',
    judge: withOtherLimits(({ holdsForSeconds }) => ({
      holdsForSeconds: holdsForSeconds + 60,
    })),
  },
  {
    fault: 'holds for a minute less',
    judge: withOtherLimits(({ holdsForSeconds }) => ({
      holdsForSeconds: Math.max(0, holdsForSeconds - 60),
    })),
  },
  {
    fault: 'looks back a minute more',
    judge: withOtherLimits(({ rateWindowSeconds }) => ({
      rateWindowSeconds: rateWindowSeconds + 60,
    })),
  },
  {
    fault: 'demands an event more',
    judge: withOtherLimits(({ minimumSamples }) => ({
      minimumSamples: minimumSamples + 1,
    })),
  },
  {
    fault: 'keeps firing for a minute more',
    judge: withOtherLimits(({ keepFiringForSeconds }) => ({
      keepFiringForSeconds: keepFiringForSeconds + 60,
    })),
  },
  {
    fault: 'takes figures for fresh a minute longer',
    judge: withOtherLimits(({ staleAfterSeconds }) => ({
      staleAfterSeconds: staleAfterSeconds + 60,
    })),
  },
  {
    fault: 'takes silence for the end of an episode',
    judge: withOtherMemory(now =>
      now.finding === 'silent'
        ? { ...now, firingSince: undefined, calmSince: undefined }
        : now,
    ),
  },
  {
    fault: 'stays pending through silence',
    judge: withOtherMemory((now, before) =>
      now.finding === 'silent'
        ? { ...now, breachingSince: before.breachingSince }
        : now,
    ),
  },
  {
    fault: 'counts silence as calm',
    judge: withOtherMemory((now, before) =>
      now.finding === 'silent' ? { ...now, calmSince: before.calmSince } : now,
    ),
  },
  {
    fault: 'forgets its clocks from round to round',
    judge: withOtherMemory(({ evaluatedUpTo, newestMinute }) => ({
      evaluatedUpTo,
      newestMinute,
    })),
  },
];
