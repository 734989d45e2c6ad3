import { Locator } from 'playwright-core';
import { hasFocus } from './hasFocus';

/** Nobody is patient enough to press Tab more often. */
const MOST_STEPS = 250;

/** Presses Tab until something has the focus, as somebody without a mouse does; answers how often. Throws where it can't be reached. */
export async function tabTo(target: Locator): Promise<number> {
  const page = target.page();
  await target.waitFor();
  for (let steps = 1; steps <= MOST_STEPS; steps++) {
    await page.keyboard.press('Tab');
    if (await hasFocus(target)) {
      return steps;
    }
  }
  throw new Error(`Tab does not reach ${target}.`);
}
