import assert from 'node:assert/strict';
import { Page } from 'playwright-core';
import { PATIENCE } from '../patience';
import { DESK, Stage } from '../Stage';
import { findViolations } from './findViolations';
import { Screen } from './Screen';

/** The narrowest screen that we promise to serve. */
const PHONE = { width: 360, height: 740 };
/** From where it is looked at; what a screen reader hears does not depend on the language. */
const VIEWS = [
  { name: 'desk', language: 'en', size: DESK, light: 'light', isHeard: true },
  { name: 'dark', language: 'en', size: DESK, light: 'dark', isHeard: true },
  { name: 'phone', language: 'en', size: PHONE, light: 'light', isHeard: true },
  {
    name: 'phone-portuguese',
    language: 'pt-BR',
    size: PHONE,
    light: 'light',
    isHeard: false,
  },
] as const;
/** A page has found its shape long before. */
const SETTLED_WITHIN = PATIENCE / 10;

/**
 * Looks at a screen from all sides and keeps pictures: the screen reader's view in the light
 * and in the dark, at a desk and on a phone; nothing to scroll sideways on a phone, in both
 * languages. Throws with all that was found.
 */
export async function examineScreen(
  stage: Stage,
  screen: Screen,
): Promise<void> {
  const { page } = stage;
  const found: string[] = [];
  const file = screen.name.replaceAll(/\W+/g, '-');
  try {
    for (const { name, language, size, light, isHeard } of VIEWS) {
      // All before it is opened: where the light or the size changes, the portal begins anew.
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: light });
      await stage.speak(language);
      await screen.open(stage, language);
      await waitForColours(page, light);
      if (!(await isWholeSeen(page))) {
        found.push(`scrolls sideways (${name})`);
      }
      if (isHeard) {
        found.push(...(await findViolations(page, screen.part)));
      }
      await stage.picture(`screen-${file}-${name}`, !screen.part);
    }
  } finally {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(DESK);
    await stage.speak('en');
  }
  const all = [...new Set(found)];
  if (all.length > 0) {
    assert.fail(`${screen.name}:\n${all.join('\n')}`);
  }
}

/** Until nothing fades any more: a colour on its way is no colour to be judged. */
async function waitForColours(page: Page, light: string): Promise<void> {
  await page.locator(`[data-theme-mode="${light}"]`).first().waitFor();
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(animation => !(animation instanceof CSSTransition)),
  );
}

/** Whether nothing has to be scrolled sideways to be seen. */
async function isWholeSeen(page: Page): Promise<boolean> {
  try {
    await page.waitForFunction(
      () => {
        const { scrollWidth, clientWidth } =
          document.scrollingElement ?? document.documentElement;
        return scrollWidth <= clientWidth;
      },
      undefined,
      { timeout: SETTLED_WITHIN },
    );
    return true;
  } catch {
    return false;
  }
}
