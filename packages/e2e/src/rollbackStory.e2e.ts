import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examineScreen } from './screens/examineScreen';
import { tabScreen } from './screens/screens';
import { Stage } from './Stage';

/** From the button to the contingency, and what the incident tells of it. */
export function rollbackStory(stage: Stage) {
  let switchedAfter = new Date(0);

  describe('the story of a rollback', () => {
    it('the button opens the template, filled in, and its steps really happen', async () => {
      const { page } = stage;
      await stage.openTab('cantina-aurora');
      assert.equal(await stage.world.isActive('v2-cantina-aurora'), true);
      switchedAfter = new Date();
      await page.getByRole('button', { name: /start rollback/i }).click();
      // The form is filled in once its picker has looked the organization up; before, it refuses.
      await page.locator('input[value$="cantina-aurora"]').waitFor();
      await page.getByRole('button', { name: 'Review' }).click();
      await page.getByRole('button', { name: 'Create' }).click();
      const begun = performance.now();
      await page.waitForURL(/\/create\/tasks\//);
      await stage.see(
        /waits for people|Waiting for people|sign-offs? to go|three conversations/i,
      );
      await stage.openTab('cantina-aurora');
      await page.getByText('0 of 3 signed off').first().waitFor();
      process.stdout.write(
        `# steps 1 to 5 were done after ${(
          (performance.now() - begun) /
          1000
        ).toFixed(1)} s\n`,
      );
      await stage.picture('3-waiting-for-people');
    });

    it('n8n itself bears witness of the switch', async () => {
      const { world } = stage;
      assert.equal(await world.isActive('v2-cantina-aurora'), false);
      assert.equal(await world.isActive('fallback-cantina-aurora'), true);
      assert.equal(await world.isServed('agente/cantina-aurora'), true);
      assert.ok(
        (await world.executionsSince(
          'fallback-cantina-aurora',
          switchedAfter,
        )) > 0,
      );
    });

    const inOperation = tabScreen('in operation', 'cantina-aurora');
    it(`${inOperation.name}: for the screen reader, in the dark, on a phone`, () =>
      examineScreen(stage, inOperation));

    it('three conversations are signed off, and the organization is in contingency', async () => {
      const { page } = stage;
      await stage.openTab('cantina-aurora');
      for (const signed of [1, 2, 3]) {
        await page
          .getByRole('button', { name: /^Sign off conversation/ })
          .first()
          .click();
        if (signed < 3) {
          await page.getByText(`${signed} of 3 signed off`).first().waitFor();
        }
      }
      await stage.see('contingency (fallback)');
      await stage.picture('4-contingency');
    });

    it('the incident tells the whole story', async () => {
      const link = stage.page.getByRole('link', { name: /INC-\d{6}/ }).first();
      const name = await link.innerText();
      stage.incident = name.match(/INC-\d{6}/i)?.[0].toUpperCase() ?? '';
      await stage.openIncident();
      await stage.see('Mitigated');
      await stage.see(/chain/i);
      await stage.picture('5-incident');
    });

    it('speaks Portuguese to whom reads Portuguese', async () => {
      await stage.speak('pt-BR');
      await stage.openTab('cantina-aurora');
      await stage.see(/contingência/i);
      await stage.picture('6-portuguese');
      await stage.speak('en');
    });
  });
}
