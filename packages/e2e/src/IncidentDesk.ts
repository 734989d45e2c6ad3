import { Locator } from 'playwright-core';
import { Stage } from './Stage';

/** What a person does on the page of an incident, by what stands on its buttons and fields. */
export class IncidentDesk {
  constructor(private readonly stage: Stage) {}

  /** A part of the page, by its anchor. */
  panel(anchor: string): Locator {
    return this.stage.page.locator(`#${anchor}`);
  }

  button(name: string | RegExp): Locator {
    return this.stage.page.getByRole('button', { name }).first();
  }

  /** Opens a dialog, does something in it, submits it, and waits until it has closed: it stays open where it is refused. */
  async decide(
    opens: Locator,
    submit: string,
    fill: (dialog: Locator) => Promise<void>,
  ): Promise<void> {
    await opens.click();
    const dialog = this.stage.page.getByRole('dialog');
    await fill(dialog);
    await dialog.getByRole('button', { name: submit, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Finds somebody of the catalog by the beginning of the name. */
  async choosePerson(field: Locator, typed: string, name: string) {
    await field.fill(typed);
    await this.stage.page.getByRole('option', { name }).click();
  }

  /** What the checklist says to be missing, in its order. */
  async readMissing(): Promise<string[]> {
    const items = await this.panel('closing').locator('li').all();
    const missing: string[] = [];
    for (const item of items) {
      if (/· missing/.test(await item.innerText())) {
        missing.push(await item.locator('strong').innerText());
      }
    }
    return missing;
  }

  /** The incident as the API tells it. */
  read() {
    return this.stage.api.readIncident(this.stage.incident);
  }
}
