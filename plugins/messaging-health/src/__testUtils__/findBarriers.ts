import { run } from 'axe-core';

/** What axe holds against all that is drawn, one line for each element. Colours are not drawn here, and a part of a page has no landmarks. */
export async function findBarriers(): Promise<string[]> {
  const { violations } = await run(document.body, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}
