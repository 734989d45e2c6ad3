import axe, { AxeResults } from 'axe-core';
import { Page } from 'playwright-core';

const GRAVE: ReadonlyArray<string | null | undefined> = ['serious', 'critical'];

/**
 * Parts of the page that are Backstage's own, and that no plugin can mend: its sidebar, the
 * header of a plugin's page, and the header and the tabs of an entity. All else is examined.
 */
const OF_THE_PLATFORM = [
  'nav[aria-label="sidebar nav"]',
  '[class*="bui-PluginHeader"]',
  '[class*="bui-Header"]',
];

/** Lives in the browser once axe's source has run there. */
declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe-core finds wrong with the page, or a part of it, as it stands, one line each: serious and critical findings only. */
export async function findViolations(
  page: Page,
  part = 'body',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
  }
  const results: AxeResults = await page.evaluate(
    context => window.axe.run(context, { resultTypes: ['violations'] }),
    { include: [part], exclude: OF_THE_PLATFORM },
  );
  return results.violations
    .filter(({ impact }) => GRAVE.includes(impact))
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ failureSummary = '', html }) =>
          `${id}: ${help}\n    ${html.slice(
            0,
            200,
          )}\n    ${failureSummary.replaceAll('\n', ' ')}`,
      ),
    );
}
