import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { jsonDossierSchema } from '@messaging-health/backstage-plugin-common';
import { assertBetween } from './assertBetween';
import { IncidentDesk } from './IncidentDesk';
import { RARE_WORD } from './recordStory.e2e';
import { examineScreen } from './screens/examineScreen';
import { closeDialog } from './screens/screens';
import { Stage } from './Stage';
import { until } from './until';

const CANTINA_AURORA = '00000000-0000-4000-8000-000000000001';
const SECRET = 'The list of passwords hung beside the cashier';
const ACTION = 'Renew certificates in staging first';
const VERIFIER = path.resolve(
  __dirname,
  '../../../plugins/messaging-health-backend/assets/verify-record.mjs',
);

/** From the analysis to the closed incident, and what is handed out of it. */
export function recordEndStory(stage: Stage) {
  const desk = new IncidentDesk(stage);
  let folder = '';

  /** Chooses a format, downloads the dossier, and answers the file. */
  async function download(format: string, ending: string): Promise<string> {
    await stage.page.getByLabel('Format').selectOption(format);
    const [file] = await Promise.all([
      stage.page.waitForEvent('download'),
      desk.button('Download the dossier').click(),
    ]);
    assert.equal(
      file.suggestedFilename(),
      `${stage.incident}-dossier.${ending}`,
    );
    const saved = path.join(folder, file.suggestedFilename());
    await file.saveAs(saved);
    return saved;
  }

  const verify = (file: string) =>
    spawnSync(process.execPath, [VERIFIER, file], { encoding: 'utf8' });

  describe("the story of a record's end", () => {
    before(async () => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dossier-'));
      await stage.openIncident();
    });
    after(() => fs.rmSync(folder, { recursive: true, force: true }));

    it('an analysis is drafted from the timeline, saved, and made final', async () => {
      const { page } = stage;
      const text = page.getByRole('textbox', { name: 'Text (Markdown)' });
      const versions = page.getByRole('list', {
        name: 'Versions of the analysis',
      });
      await desk.decide(
        desk.button('Write the analysis…'),
        'Save draft',
        async dialog => {
          await desk.button('Write it from the timeline').click();
          await dialog
            .getByRole('textbox', { name: 'Text (Markdown)' })
            .and(page.locator(':not(:empty)'))
            .waitFor();
        },
      );
      await versions.getByText('Version 1').waitFor();
      await desk.decide(
        desk.button('Write the next version…'),
        'Save as final',
        async dialog => {
          await dialog.getByRole('radio', { name: 'Final' }).check();
          const drafted = await text.inputValue();
          await text.fill(
            `${drafted}\n\nThe certificate was the cause [#1].\n`,
          );
        },
      );
      await versions.getByText('Version 2').waitFor();

      const [final, draft] = await stage.api.readRcaVersions(stage.incident);
      assert.equal(draft.stage, 'draft');
      // Each sentence says where it is from.
      assert.match(draft.text ?? '', /\[#\d+\]/);
      assert.match(draft.text ?? '', new RegExp(RARE_WORD));
      assert.equal(final.stage, 'final');
      assert.match(final.text ?? '', /The certificate was the cause \[#1\]/);
    });

    it('the action is done and the return planned: nothing is missing any more', async () => {
      await desk.decide(desk.button(`Done: ${ACTION}`), 'It is done', dialog =>
        dialog.getByLabel('Note').fill('Rolled out this morning'),
      );
      const action = desk.panel('corrective-actions').locator('li');
      await action.getByText('done', { exact: true }).waitFor();
      await desk.decide(
        desk.button('When is v2 planned to return?'),
        'Save',
        dialog => dialog.getByLabel('Date and time').fill('2030-01-02T10:00'),
      );
      await desk.panel('closing').getByText('7 of 7 are there.').waitFor();
      assert.deepEqual(await desk.readMissing(), []);

      const incident = await desk.read();
      assert.equal(incident.closing.mayClose, true);
      assert.equal(
        incident.plannedGoLiveAt,
        new Date('2030-01-02T10:00').toISOString(),
      );
      assert.ok(incident.correctiveActions[0].doneAt);
    });

    it('a note is erased; that it was there stays proven', async () => {
      const { page } = stage;
      const entries = desk.panel('timeline').getByRole('listitem');
      await desk.decide(desk.button('Add a note…'), 'Add note', dialog =>
        dialog.getByRole('textbox', { name: 'Note' }).fill(SECRET),
      );
      await entries.filter({ hasText: SECRET }).waitFor();
      await desk.decide(
        desk.button('Erase contents…'),
        'Erase 1 content for good',
        async dialog => {
          await dialog.getByLabel(SECRET).check();
          await dialog.getByLabel('Why?').fill('It helps a thief');
        },
      );
      await entries.filter({ hasText: 'The content was erased' }).waitFor();
      assert.equal(await page.getByText(SECRET).count(), 0);
      await desk.button('Verify all of it at the server').click();
      await stage.see(/The server has verified all of it/);
      await stage.see(/1 content was erased/);
      await stage.picture('7-erased');

      assert.doesNotMatch(JSON.stringify(await desk.read()), /passwords hung/);
      const verdict = await stage.api.verifyRecord(stage.incident);
      assert.equal(verdict.intact, true);
      assert.equal(verdict.erased, 1);
    });

    it('it is resolved once nothing fires any more', async () => {
      await until('the webhook of Cantina Aurora stops firing', async () => {
        const { triggers } = await stage.api.readOrganization(CANTINA_AURORA);
        const webhook = triggers.find(each => each.trigger === 'webhook-5xx');
        return webhook?.state === 'inactive' || undefined;
      });
      await desk.decide(
        desk.button('Resolve without a return…'),
        'It is over',
        dialog => dialog.getByLabel('Why?').fill('The fallback serves them'),
      );
      await stage.see(/is resolved, and waits to be closed/);
      assert.equal((await desk.read()).status, 'resolved');
    });

    it(`${closeDialog.name}: for the screen reader, in the dark, on a phone`, () =>
      examineScreen(stage, closeDialog));

    it('it is closed, and takes nothing more', async () => {
      await stage.openIncident();
      const begun = new Date();
      await desk.decide(
        desk.button('Close the incident…'),
        'Close it',
        dialog => dialog.getByLabel('Why?').fill('The record is complete'),
      );
      await stage.see(/is closed\./);
      assert.equal(await desk.button('Add a note…').count(), 0);
      await stage.picture('8-closed');

      const incident = await desk.read();
      assert.equal(incident.status, 'closed');
      assertBetween(incident.closedAt, begun);
      const moments = [
        incident.onsetAt,
        incident.detectedAt,
        incident.decidedAt,
        incident.restoredAt,
        incident.closedAt,
      ].map(at => Date.parse(at ?? ''));
      assert.deepEqual(
        moments,
        [...moments].sort((one, other) => one - other),
      );
    });

    it('the dossier is handed out in three formats, and the one in JSON proves itself', async () => {
      const pdf = await download('pdf', 'pdf');
      assert.equal(fs.readFileSync(pdf).subarray(0, 5).toString(), '%PDF-');
      const markdown = fs.readFileSync(
        await download('markdown', 'md'),
        'utf8',
      );
      assert.match(markdown, new RegExp(RARE_WORD));
      assert.doesNotMatch(markdown, /passwords hung/);

      const json = await download('json', 'json');
      const content = fs.readFileSync(json, 'utf8');
      const { record } = jsonDossierSchema.parse(JSON.parse(content));
      assert.equal(record.incident.status, 'closed');
      const intact = verify(json);
      assert.equal(intact.status, 0, intact.stdout + intact.stderr);
      assert.match(intact.stdout, /intact/i);

      const forged = path.join(folder, 'forged.json');
      fs.writeFileSync(forged, content.replaceAll(RARE_WORD, 'jabuticabeira'));
      const refused = verify(forged);
      assert.equal(refused.status, 1, refused.stdout + refused.stderr);
      assert.doesNotMatch(refused.stdout, /^intact/im);
    });

    it('it is found in the history by a word of its hypothesis', async () => {
      const { page } = stage;
      await stage.visit('/messaging-health/incidents');
      await page.getByLabel('Search the records').fill(RARE_WORD);
      await page.waitForURL(new RegExp(`search=${RARE_WORD}`));
      const rows = page.getByRole('row').filter({ hasText: /INC-\d{6}/ });
      await rows.filter({ hasText: stage.incident }).waitFor();
      assert.equal(await rows.count(), 1);
    });

    it("it is found in the portal's own search", async () => {
      const { api, page } = stage;
      await api.indexIncidents();
      await until('the index holds the incident', async () => {
        const titles = await api.search(RARE_WORD);
        return (
          titles.some(title => title.includes(stage.incident)) || undefined
        );
      });
      await stage.visit(`/search?query=${RARE_WORD}`);
      await page
        .getByRole('link', { name: new RegExp(stage.incident) })
        .first()
        .click();
      await page.waitForURL(new RegExp(`/incidents/${stage.incident}`));
      await stage.see(/is closed\./);
    });
  });
}
