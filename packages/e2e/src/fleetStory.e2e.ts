import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PATIENCE } from './patience';
import { examineScreen } from './screens/examineScreen';
import { fleetScreen, historyScreen, tabScreen } from './screens/screens';
import { Stage } from './Stage';

const BREACHED =
  /Webhook errors \(5xx\): \d.*over the limit of 2% for \d+ minutes/;

/** What is seen before anybody has done anything. */
export function fleetStory(stage: Stage) {
  describe('the story of a fleet', () => {
    it('the worst organization stands on top', async () => {
      const rows = stage.page.getByRole('row');
      // The first verdicts come within seconds of the start; the screen follows by itself.
      await rows
        .filter({ hasText: 'Cantina Aurora' })
        .filter({ hasText: 'over the limit' })
        .waitFor();
      const texts = await rows.allInnerTexts();
      const place = (name: string) =>
        texts.findIndex(text => text.includes(name));
      assert.match(texts[place('Cantina Aurora')], /Breached/);
      for (const calmer of [
        'Oficina Vento Sul',
        'Livraria Três Rios',
        'Academia Pedra Alta',
      ]) {
        assert.ok(
          place('Cantina Aurora') < place(calmer),
          `Cantina Aurora stands below ${calmer}: ${texts.join(' / ')}`,
        );
      }
      const silent = await rows
        .filter({ hasText: 'Oficina Vento Sul' })
        .innerText();
      assert.match(silent, /Unknown/);
      await stage.picture('1-fleet');
    });

    it('the history reaches back to an incident that was closed', async () => {
      await stage.openTab('doceria-maracuja');
      const old = stage.page.getByRole('link', { name: /INC-\d{6}/ }).first();
      const number = await old.innerText();
      await stage.openIncident(number);
      await stage.see(/is closed/i);
      await stage.see(/Chain verified: 5 entries/);
    });

    it('its tab says what is wrong, by how much and for how long', async () => {
      await stage.openTab('cantina-aurora');
      await stage.see(BREACHED);
      await stage.picture('2-breached');
    });

    it('one request paints that tab', async () => {
      const fresh = await stage.context.newPage();
      // News of a change would rightly make it ask again: here nobody tells any.
      await fresh.routeWebSocket(/\/api\/signals/, () => undefined);
      const asked: string[] = [];
      fresh.on('request', request => {
        if (request.url().includes('/api/messaging-health/')) {
          asked.push(request.url());
        }
      });
      await fresh.goto(`${stage.portal.url}${stage.tabOf('cantina-aurora')}`);
      await fresh.getByText(BREACHED).first().waitFor();
      assert.equal(asked.length, 1, asked.join(', '));
      await fresh.close();
    });

    it('its charts go back as far as is asked for, and the address says so', async () => {
      await stage.page.getByRole('button', { name: '12 h' }).click();
      await stage.page.waitForURL(/range=12h/);
      // It may hold for the last of its 15 minutes only now.
      await stage.page
        .getByText(/Firing since/)
        .first()
        .waitFor({ timeout: 2 * PATIENCE });
      await stage.picture('2-breached-12-hours');
    });

    it('other limits are tried on what is stored: a firing would be gone', async () => {
      const { page } = stage;
      await page
        .getByRole('link', { name: 'What if the limit were other?' })
        .first()
        .click();
      await page
        .getByRole('textbox', { name: 'Limit', exact: true })
        .first()
        .fill('50');
      await page.getByRole('button', { name: 'Judge anew' }).click();
      await page.waitForURL(/webhook-5xx\.threshold=50/);
      await stage.see(/1 firing would be gone/);
      await stage.picture('2-what-if');
    });

    it('the fleet is filtered by its address', async () => {
      await stage.visit(
        '/messaging-health?health=breached&trigger=webhook-5xx',
      );
      await stage.see('Cantina Aurora');
      await stage.page.getByText('1 organization', { exact: true }).waitFor();
    });

    for (const screen of [
      fleetScreen,
      historyScreen,
      tabScreen('healthy', 'academia-pedra-alta'),
      tabScreen('breached', 'cantina-aurora'),
    ]) {
      it(`${screen.name}: for the screen reader, in the dark, on a phone`, () =>
        examineScreen(stage, screen));
    }
  });
}
