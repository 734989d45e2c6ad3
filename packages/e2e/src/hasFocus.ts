import { Locator } from 'playwright-core';

/** Whether what one types would go there. */
export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate(one => one === document.activeElement);
}
