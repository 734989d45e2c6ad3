import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Stage } from './Stage';

/** What is left once everything was stopped. */
export function restartStory(stage: Stage) {
  describe('the story of a restart', () => {
    it('everything is still there after a restart', async () => {
      const { page, portal } = stage;
      await portal.stop();
      const seconds = await portal.start();
      process.stdout.write(`# the second start took ${seconds} s\n`);
      await stage.visit('/messaging-health/incidents');
      const enter = page.getByRole('button', { name: 'Enter' });
      const row = page.getByRole('link', { name: stage.incident });
      await enter.or(row).first().waitFor();
      if (await enter.isVisible()) {
        await enter.click();
      }
      await row.first().waitFor();
      assert.equal(await stage.world.isActive('fallback-cantina-aurora'), true);
      await stage.openTab('cantina-aurora');
      await stage.see('contingency (fallback)');
    });
  });
}
