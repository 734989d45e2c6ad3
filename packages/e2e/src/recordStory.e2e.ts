import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { assertBetween } from './assertBetween';
import { IncidentDesk } from './IncidentDesk';
import { examineScreen } from './screens/examineScreen';
import {
  actionDialog,
  eraseDialog,
  incidentScreen,
  sendDialog,
} from './screens/screens';
import { readDownload } from './readDownload';
import { Stage } from './Stage';

/** A word that stands nowhere else: the incident is found by it later. */
export const RARE_WORD = 'pitangueira';
const GUESS = `The gateway ${RARE_WORD} answers 502 since its certificate was renewed`;
const ACTION = 'Renew certificates in staging first';
const DAY_MS = 86_400_000;
/** The runbook's §6, as it was handed to this project. */
const FIRST_MESSAGE =
  'Identificamos instabilidade no fluxo de mensageria da organização Cantina Aurora. Iniciamos rollback controlado para manter atendimento ativo. Próxima atualização em até 30 minutos.';
const LOG =
  '2026-11-25T12:00:00Z POST /api/chatwoot/webhook 502 upstream closed the connection\n2026-11-25T12:00:01Z contact maria.teste@example.com not stored\n';

/** What people add to the record of the rollback, on its page. */
export function recordStory(stage: Stage) {
  const desk = new IncidentDesk(stage);

  describe('the story of a record', () => {
    before(() => stage.openIncident());

    it('a hypothesis is added, and confirmed with a reason', async () => {
      const begun = new Date();
      const panel = desk.panel('hypotheses');
      await desk.decide(
        desk.button('Add a hypothesis…'),
        'Add hypothesis',
        dialog =>
          dialog.getByRole('textbox', { name: 'Hypothesis' }).fill(GUESS),
      );
      const item = panel.locator('li').filter({ hasText: RARE_WORD });
      await item.getByText('open', { exact: true }).waitFor();
      await desk.decide(
        item.getByRole('button', { name: 'Confirm…' }),
        'Save',
        dialog => dialog.getByLabel('Why?').fill('Seen in its access log'),
      );
      await item.getByText('confirmed', { exact: true }).waitFor();

      const { hypotheses } = await desk.read();
      const guess = hypotheses.find(({ text }) => text === GUESS);
      assert.equal(guess?.status, 'confirmed');
      assert.equal(guess?.reason, 'Seen in its access log');
      assertBetween(guess?.at, begun);
      assertBetween(guess?.decidedAt, new Date(guess?.at ?? 0));
    });

    it('a role is handed over', async () => {
      const begun = new Date();
      await desk.decide(
        desk.button('Hand over: Communication'),
        'Hand over',
        dialog =>
          desk.choosePerson(
            dialog.getByLabel('To whom?'),
            'carla',
            'Carla Comunicação',
          ),
      );
      const panel = desk.panel('roles');
      await panel.getByRole('link', { name: /carla/i }).waitFor();

      const { roles } = await desk.read();
      const role = roles.find(each => each.role === 'communication');
      assert.equal(role?.holder, 'user:default/carla.comunicacao');
      assertBetween(role?.since, begun);
    });

    it("the runbook's first message is sent, and kept word for word", async () => {
      const begun = new Date();
      let text = '';
      await desk.decide(desk.button(/^Write now/), 'Send', async dialog => {
        await dialog.getByLabel('Message').selectOption('initial');
        await dialog.getByLabel('Language').selectOption('pt');
        const field = dialog.getByRole('textbox', { name: 'Text' });
        await dialog.getByText(FIRST_MESSAGE).first().waitFor();
        text = await field.inputValue();
        await desk.choosePerson(
          dialog.getByLabel('To whom'),
          'carla',
          'Carla Comunicação',
        );
      });
      assert.ok(text.startsWith(FIRST_MESSAGE), text);
      const kept = stage.page.getByRole('list', { name: 'Sent messages' });
      assert.equal(await kept.getByRole('blockquote').innerText(), text);

      const { communications, clocks } = await desk.read();
      const [message] = communications.sent;
      assert.equal(communications.sent.length, 1);
      assert.equal(message.text, text);
      assert.equal(message.kind, 'initial');
      assert.deepEqual(message.recipients, ['user:default/carla.comunicacao']);
      assertBetween(message.sentAt, begun);
      // What was promised is owed from now on.
      const promise = clocks.find(({ clock }) => clock === 'next-update');
      assert.equal(promise?.dueAt, message.nextUpdateAt);
    });

    it('a log file is attached and masked; what is no log is refused', async () => {
      const panel = desk.panel('attachments');
      const input = panel.locator('input[type=file]');
      await input.setInputFiles({
        name: 'tool.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from('PK'),
      });
      await panel
        .getByText(/tool\.zip is of a type that is not taken/)
        .waitFor();
      // One that only says to be a picture.
      await input.setInputFiles({
        name: 'picture.png',
        mimeType: 'image/png',
        buffer: Buffer.from('PK\u0003\u0004 no picture'),
      });
      await panel
        .getByRole('alert')
        .filter({ hasText: 'Nothing was attached.' })
        .filter({ hasNotText: 'tool.zip' })
        .waitFor();
      assert.deepEqual((await desk.read()).attachments, []);

      await input.setInputFiles({
        name: 'webhook.log',
        mimeType: 'text/plain',
        buffer: Buffer.from(LOG),
      });
      await panel.getByText('webhook.log is attached.').waitFor();
      const [download] = await Promise.all([
        stage.page.waitForEvent('download'),
        panel.getByRole('button', { name: 'Save webhook.log' }).click(),
      ]);
      const saved = await readDownload(download);
      assert.match(saved, /502 upstream closed the connection/);
      assert.doesNotMatch(saved, /maria\.teste/);
    });

    it('a corrective action is added, and the checklist names exactly what is missing', async () => {
      const dueOn = new Date(Date.now() + 7 * DAY_MS)
        .toISOString()
        .slice(0, 10);
      await desk.decide(desk.button('Add an action…'), 'Save', async dialog => {
        await dialog.getByLabel('What is to be done').fill(ACTION);
        await desk.choosePerson(
          dialog.getByLabel('Owner'),
          'bruno',
          'Bruno CRM',
        );
        await dialog.getByLabel('Due on').fill(dueOn);
        await dialog.getByLabel('Link').fill('https://example.com/issues/77');
        await dialog.getByLabel('v2 does not return before').check();
      });
      await desk.panel('corrective-actions').getByText(ACTION).waitFor();
      await desk.panel('closing').getByText('4 of 7 are there.').waitFor();
      assert.deepEqual(await desk.readMissing(), [
        'Final root cause analysis',
        'Corrective actions',
        'New go-live date',
      ]);
      assert.ok(await desk.button('Close the incident…').isDisabled());

      const { closing, correctiveActions } = await desk.read();
      assert.deepEqual(
        closing.items
          .filter(({ isPresent }) => !isPresent)
          .map(one => one.fact),
        ['final-rca', 'corrective-actions', 'go-live'],
      );
      const [action] = correctiveActions;
      assert.equal(action.owner, 'user:default/bruno.crm');
      assert.equal(action.dueOn, dueOn);
      assert.equal(action.link, 'https://example.com/issues/77');
      assert.equal(action.blocksReturn, true);
    });

    for (const screen of [
      incidentScreen,
      sendDialog,
      actionDialog,
      eraseDialog,
    ]) {
      it(`${screen.name}: for the screen reader, in the dark, on a phone`, () =>
        examineScreen(stage, screen));
    }
  });
}
