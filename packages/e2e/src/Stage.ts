import fs from 'node:fs';
import path from 'node:path';
import { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './launchBrowser';
import { OutsideWorld } from './OutsideWorld';
import { PATIENCE } from './patience';
import { Portal } from './Portal';
import { PortalApi } from './PortalApi';

/** Languages that the portal speaks. */
export type Language = 'en' | 'pt-BR';

/** How large a desk's screen is. */
export const DESK = { width: 1280, height: 900 };

const report = path.resolve(__dirname, '../../../e2e-test-report');

/** The one portal and the one browser in which all stories are told, one after the other. */
export class Stage {
  readonly portal = new Portal();
  readonly world = new OutsideWorld(this.portal.n8nUrl, 'sandbox-n8n-api-key');
  readonly api = new PortalApi(this.portal.backendUrl);
  /** Number of the rollback's incident, once it is known. */
  incident = '';
  private browser?: Browser;
  private opened?: { context: BrowserContext; page: Page };

  /** Starts the portal, and signs in. */
  async open(): Promise<void> {
    fs.mkdirSync(report, { recursive: true });
    await this.portal.start();
    this.browser = await launchBrowser();
    const context = await this.browser.newContext({ viewport: DESK });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    this.opened = { context, page };
    await this.visit('/messaging-health');
    await page.getByRole('button', { name: 'Enter' }).click();
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.portal.stop();
  }

  get context(): BrowserContext {
    return this.scene.context;
  }

  get page(): Page {
    return this.scene.page;
  }

  /** Goes to an address of the portal. */
  async visit(address: string): Promise<void> {
    await this.page.goto(`${this.portal.url}${address}`);
  }

  /** Goes to the tab of an organization. */
  openTab(organization: string): Promise<void> {
    return this.visit(this.tabOf(organization));
  }

  tabOf(organization: string): string {
    return `/catalog/default/group/${organization}/messaging-health`;
  }

  /** Goes to the page of an incident; without a number to that of the rollback. */
  openIncident(number = this.incident): Promise<void> {
    return this.visit(`/messaging-health/incidents/${number}`);
  }

  /** Resolves once a text is seen. */
  see(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).first().waitFor();
  }

  /** Keeps a picture for whoever reads the report: of the whole page, or of what is on the screen. */
  async picture(name: string, fullPage = true): Promise<void> {
    await this.page.screenshot({
      path: path.join(report, `${name}.png`),
      fullPage,
    });
  }

  /** The language in which the next page that is opened speaks. */
  async speak(language: Language): Promise<void> {
    await this.page.evaluate(
      chosen => window.localStorage.setItem('language', chosen),
      language,
    );
  }

  private get scene() {
    if (!this.opened) {
      throw new Error('The stage is not open yet.');
    }
    return this.opened;
  }
}
