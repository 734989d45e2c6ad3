import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Stage } from './Stage';
import { hasFocus } from './hasFocus';
import { tabTo } from './tabTo';

const GUESS = 'The v2 flow retries with an expired token';

/** The same without a mouse: Tab, Enter, arrows and Escape do. */
export function keyboardStory(stage: Stage) {
  describe('the story of somebody without a mouse', () => {
    it('goes from the fleet to the rollback of the worst organization', async () => {
      const { page } = stage;
      await stage.visit('/messaging-health');
      const worst = page
        .getByRole('table', { name: 'Organizations' })
        .getByRole('row')
        .nth(1)
        .getByRole('link')
        .first();
      await worst.waitFor();
      const address = (await worst.getAttribute('href')) ?? '';
      await tabTo(worst);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${address}`);
      await tabTo(page.getByRole('button', { name: /start rollback/i }));
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/create\/templates\/.*messaging-rollback/);
      await page.getByRole('button', { name: 'Review' }).waitFor();
    });

    it('sees where the focus is', async () => {
      const { page } = stage;
      await stage.openTab('cantina-aurora');
      const button = page.getByRole('button', { name: /start rollback/i });
      await button.waitFor();
      const asIs = await button.screenshot();
      await tabTo(button);
      assert.notDeepEqual(await button.screenshot(), asIs);
    });

    it('goes from view to view by an arrow and Enter', async () => {
      const { page } = stage;
      await stage.visit('/messaging-health');
      await tabTo(page.getByRole('tab', { name: 'Organizations' }));
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/messaging-health\/incidents/);
    });

    it('writes down a hypothesis, and leaves a dialog by Escape where it was entered', async () => {
      const { page } = stage;
      await stage.openTab('cantina-aurora');
      await tabTo(page.getByRole('button', { name: /open incident/i }));
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/incidents\/INC-\d{6}/);
      const add = page.getByRole('button', { name: 'Add a hypothesis…' });
      await tabTo(add);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type(GUESS);
      await tabTo(page.getByRole('button', { name: 'Add hypothesis' }));
      await page.keyboard.press('Enter');
      await page.locator('#hypotheses').getByText(GUESS).waitFor();
      assert.ok(await hasFocus(add));

      const note = page.getByRole('button', { name: 'Add a note…' });
      await tabTo(note);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      assert.ok(await hasFocus(note));
    });
  });
}
