import { Language, Stage } from '../Stage';
import { Screen } from './Screen';

/** The same in each language. */
type Words = Record<Language, string | RegExp>;

const NUMBER = /INC-\d{6}/;

/** The list of organizations. */
export const fleetScreen: Screen = {
  name: 'fleet',
  async open(stage) {
    await stage.visit('/messaging-health');
    await stage.page.getByText('Cantina Aurora').first().waitFor();
  },
};

/** The history of incidents, with its distributions. */
export const historyScreen: Screen = {
  name: 'history',
  async open(stage) {
    await stage.visit('/messaging-health/incidents');
    await stage.page.getByRole('link', { name: NUMBER }).first().waitFor();
    await stage.page.locator('details, table').first().waitFor();
  },
};

/** An organization's tab, as its organization stands. */
export function tabScreen(state: string, organization: string): Screen {
  return {
    name: `tab ${state}`,
    async open(stage) {
      await stage.openTab(organization);
      // The charts are the last to come, each with its table for the screen reader.
      await stage.page.locator('details').first().waitFor();
    },
  };
}

/** The page of the rollback's incident. */
export const incidentScreen: Screen = {
  name: 'incident',
  open: openWholeIncident,
};

async function openWholeIncident(stage: Stage): Promise<void> {
  await stage.openIncident();
  await stage.page.locator('#entry-1').waitFor();
  // The versions of the analysis are asked for by themselves.
  await stage.page
    .getByRole('button', { name: /^(Write the|Escrever a )/ })
    .first()
    .waitFor();
}

/** A dialog of that page, by the button that opens it. */
function dialogScreen(name: string, button: Words): Screen {
  return {
    name: `dialog ${name}`,
    part: '[role="dialog"]',
    async open(stage, language) {
      await openWholeIncident(stage);
      await stage.page
        .getByRole('button', { name: button[language] })
        .first()
        .click();
      await stage.page.getByRole('dialog').waitFor();
    },
  };
}

/** The dialog in which a message to the customer is written. */
export const sendDialog = dialogScreen('send', {
  en: /^Write (now|to the customer)/,
  'pt-BR': /^Escrever (agora|ao cliente)/,
});

/** The dialog in which a corrective action is added. */
export const actionDialog = dialogScreen('corrective action', {
  en: 'Add an action…',
  'pt-BR': 'Acrescentar ação…',
});

/** The dialog in which contents are erased. */
export const eraseDialog = dialogScreen('erase', {
  en: 'Erase contents…',
  'pt-BR': 'Apagar conteúdos…',
});

/** The dialog that ends the incident for good. */
export const closeDialog = dialogScreen('close', {
  en: 'Close the incident…',
  'pt-BR': 'Encerrar o incidente…',
});
