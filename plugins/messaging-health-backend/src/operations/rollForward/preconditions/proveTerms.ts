import { Proof, say } from '@messaging-health/backstage-plugin-common';
import { prove } from '../../steps/prove';
import { StepRun } from '../../steps/RunbookStep';
import { isSamePerson } from '../isSamePerson';
import { requireTerms } from '../requireTerms';
import { windowStanding } from '../windowStanding';

/** What somebody brought: the correction, the smoke report, the window. */
export function proveTerms(run: StepRun): Proof[] {
  const { clock } = run;
  const { correction, smoke, window } = requireTerms(run);
  const { url, author, reviewer } = correction;
  const reviewed = !isSamePerson(author, reviewer);
  const { fileName, passed, total, failed, skipped, sha256 } = smoke;
  const allPassed = failed === 0 && passed > 0 && passed + skipped === total;
  const figures = { fileName, passed, ran: total - skipped, skipped, sha256 };
  const isOver = windowStanding(window, clock.now()) === 'over';
  return [
    prove(
      clock,
      'correction',
      reviewed,
      reviewed
        ? say('rollForward.correction.reviewed', { url, author, reviewer })
        : say('rollForward.correction.not-reviewed', { url, author }),
    ),
    prove(
      clock,
      'smoke-report',
      allPassed,
      allPassed
        ? say('rollForward.smoke.passed', figures)
        : say('rollForward.smoke.not-passed', figures),
    ),
    prove(
      clock,
      'deployment-window',
      !isOver,
      isOver
        ? say('rollForward.window.over', window)
        : say('rollForward.window.agreed', window),
    ),
  ];
}
