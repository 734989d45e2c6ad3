import { MessagingHealthClient } from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';

const signedInSchema = z.object({
  backstageIdentity: z.object({ token: z.string() }),
});
const foundSchema = z.object({
  results: z.array(
    z.object({ type: z.string(), document: z.object({ title: z.string() }) }),
  ),
});

/** The portal as a program from outside sees it: what a screen shows must be true here as well. */
export class PortalApi {
  private readonly client: MessagingHealthClient;

  constructor(private readonly backendUrl: string) {
    this.client = new MessagingHealthClient({
      discoveryApi: {
        getBaseUrl: async plugin => `${backendUrl}/api/${plugin}`,
      },
      fetchApi: { fetch },
    });
  }

  async readIncident(number: string) {
    const token = await this.signIn();
    return this.client.call('getIncident', { number }, { token });
  }

  async readRcaVersions(number: string) {
    const token = await this.signIn();
    const answer = await this.client.call(
      'listRcaVersions',
      { number },
      { token },
    );
    return answer.versions;
  }

  async readOrganization(organizationId: string) {
    const token = await this.signIn();
    return this.client.call('getOrganization', { organizationId }, { token });
  }

  async verifyRecord(number: string) {
    const token = await this.signIn();
    return this.client.call('verifyRecord', { number }, { token });
  }

  /** Has the portal's search read all incidents anew, which it does by itself every ten minutes. */
  async indexIncidents(): Promise<void> {
    const task = 'search_index_messaging_health-incidents';
    await this.ask(
      `/api/search/.backstage/scheduler/v1/tasks/${task}/trigger`,
      { method: 'POST' },
    );
  }

  /** Titles of the incidents that the portal's own search finds. */
  async search(term: string): Promise<string[]> {
    const query = new URLSearchParams({ term });
    const response = await this.ask(`/api/search/query?${query}`);
    const { results } = foundSchema.parse(await response.json());
    return results
      .filter(({ type }) => type === 'messaging-health-incidents')
      .map(({ document }) => document.title);
  }

  private async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const token = await this.signIn();
    const response = await fetch(`${this.backendUrl}${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}` },
    });
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}.`);
    }
    return response;
  }

  /** As the guest who sits before the browser. */
  private async signIn(): Promise<string> {
    const response = await fetch(`${this.backendUrl}/api/auth/guest/refresh`, {
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    });
    return signedInSchema.parse(await response.json()).backstageIdentity.token;
  }
}
