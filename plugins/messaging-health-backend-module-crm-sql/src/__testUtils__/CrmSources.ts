import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  Clock,
  SignalSource,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { CrmDatabase } from '../client/CrmDatabase';
import { readCrmSqlConfig } from '../config';
import { CrmEvidenceSource } from '../evidence/CrmEvidenceSource';
import { CrmSqlDirectory } from '../directory/CrmSqlDirectory';
import { CrmDuplicatesSource } from '../sources/CrmDuplicatesSource';
import { CrmIdentitySource } from '../sources/CrmIdentitySource';
import { CrmWhatsappSource } from '../sources/CrmWhatsappSource';

/** Opens sources on a database as the module would, and closes their connections. */
export class CrmSources {
  private readonly databases: CrmDatabase[] = [];

  open(
    connection: string,
    options: { config?: JsonObject; clock?: Clock } = {},
  ): Record<'identity' | 'whatsapp' | 'duplicates', SignalSource> {
    const config = readCrmSqlConfig(
      mockServices.rootConfig({
        data: {
          messagingHealth: { crmSql: { connection, ...options.config } },
        },
      }),
    );
    if (!config) {
      throw new Error('The config has a connection');
    }
    const clock = options.clock ?? new SystemClock();
    const database = new CrmDatabase(config, clock);
    this.databases.push(database);
    return {
      identity: new CrmIdentitySource(database),
      whatsapp: new CrmWhatsappSource(database, {
        clock,
        askEvery: config.whatsapp.askEvery,
      }),
      duplicates: new CrmDuplicatesSource(database, {
        clock,
        askEvery: config.duplicates.askEvery,
      }),
    };
  }

  /** The source of evidence on a database, as the module would open it. */
  openEvidence(connection: string): CrmEvidenceSource {
    const config = readCrmSqlConfig(
      mockServices.rootConfig({
        data: { messagingHealth: { crmSql: { connection } } },
      }),
    );
    if (!config) {
      throw new Error('The config has a connection');
    }
    const database = new CrmDatabase(config, new SystemClock());
    this.databases.push(database);
    return new CrmEvidenceSource(database);
  }

  /** The directory on a database, as the module would open it. */
  openDirectory(connection: string): CrmSqlDirectory {
    const config = readCrmSqlConfig(
      mockServices.rootConfig({
        data: { messagingHealth: { crmSql: { connection } } },
      }),
    );
    if (!config) {
      throw new Error('The config has a connection');
    }
    const database = new CrmDatabase(config, new SystemClock());
    this.databases.push(database);
    return new CrmSqlDirectory(database);
  }

  async close(): Promise<void> {
    await Promise.all(this.databases.map(database => database.close()));
  }
}

/** The same address, where no PostgreSQL listens. */
export function nowhere(connection: string): string {
  const url = new URL(connection);
  url.port = '1';
  return url.toString();
}
