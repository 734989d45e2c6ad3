import { Readable } from 'node:stream';
import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  IncidentDocument,
  incidentReadPermission,
  MessagingHealthClient,
} from '@messaging-health/backstage-plugin-common';
import { CollatorConfig } from './readCollatorConfig';

/** What the portal's search holds of an incident. */
export interface IndexedIncident extends IndexableDocument {
  number: string;
  /** The organization's catalog entity. */
  entityRef: string;
  status: string;
  detectedAt: string;
}

/**
 * Gives the portal's search all incidents, asked for page by page. Who may not read incidents finds none: the
 * permission stands on the whole type, and the search service judges it for each question.
 */
export class IncidentCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'messaging-health-incidents';
  readonly visibilityPermission = incidentReadPermission;
  private readonly client: MessagingHealthClient;

  constructor(
    private readonly deps: { auth: AuthService; discovery: DiscoveryService },
    private readonly config: Pick<
      CollatorConfig,
      'locationTemplate' | 'batchSize'
    >,
  ) {
    this.client = new MessagingHealthClient({
      discoveryApi: deps.discovery,
      fetchApi: { fetch },
    });
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.collate());
  }

  private async *collate(): AsyncGenerator<IndexedIncident> {
    let cursor: string | undefined;
    do {
      const page = await this.client.call(
        'listIncidentDocuments',
        { cursor, limit: this.config.batchSize },
        // A token lasts for minutes, and a run may last longer.
        { token: await this.newToken() },
      );
      for (const document of page.items) {
        yield this.toIndexed(document);
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }

  private async newToken(): Promise<string> {
    const { auth } = this.deps;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'messaging-health',
    });
    return token;
  }

  private toIndexed(document: IncidentDocument): IndexedIncident {
    const { number, organizationTitle, entityRef, status, detectedAt, text } =
      document;
    return {
      title: `${number} ${organizationTitle}`,
      text,
      location: this.config.locationTemplate.replace(':number', number),
      number,
      entityRef,
      status,
      detectedAt,
    };
  }
}
