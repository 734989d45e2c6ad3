import path from 'node:path';
import { backendConfig } from './backendConfig';
import { BackendProcess } from './BackendProcess';
import { ASKER_TOKEN, ORGANIZATIONS_VARIABLE } from './settings';

/** Starts a backend with this plugin alone, whose catalog knows so many invented organizations. */
export async function startPluginAlone(
  postgres: string,
  folder: string,
  organizations: number,
): Promise<BackendProcess> {
  return BackendProcess.start(folder, {
    file: path.join(__dirname, 'program.ts'),
    config: port => backendConfig(port, postgres),
    environment: { [ORGANIZATIONS_VARIABLE]: String(organizations) },
    token: ASKER_TOKEN,
  });
}
