import path from 'node:path';
import { startChatwootSandbox } from '../chatwoot/ChatwootSandbox';
import { FaultBook } from '../faults/FaultBook';
import { FlowRunner } from '../flows/FlowRunner';
import { flowOf } from '../n8n/flowOf';
import { isN8nFault } from '../n8n/N8nFault';
import { startN8nSandbox } from '../n8n/N8nSandbox';
import { SandboxOrganization } from '../organizations/SandboxOrganization';
import { systemClock } from '../SandboxClock';
import { StartSandboxOptions } from '../start/StartSandboxOptions';
import { CustomerDoor } from '../traffic/CustomerTraffic';
import { ATTENDANT, chatwootSeeds } from './chatwootSeeds';
import { CHATWOOT_ADMIN_TOKEN, N8N_API_KEY } from './credentials';
import { n8nWorkflows } from './n8nWorkflows';

/** n8n and Chatwoot together, from the side of those who write and answer. */
export interface Vendors extends CustomerDoor {
  replyAsPerson(conversationId: number, text: string): Promise<void>;
  lastV2RunAt(organization: SandboxOrganization): number | undefined;
}

/** Starts the stand-ins and lets messages flow between them and the CRM. */
export async function startVendors(
  options: StartSandboxOptions & { crmUrl: string; faults: FaultBook },
): Promise<Vendors> {
  const { crmUrl, faults, settings, shutdown, tell } = options;
  const n8nUrl = `http://127.0.0.1:${settings.ports.n8n}`;
  const chatwoot = await startChatwootSandbox({
    port: settings.ports.chatwoot,
    apiToken: CHATWOOT_ADMIN_TOKEN,
    ...chatwootSeeds(n8nUrl),
    stateFile: path.join(settings.dataDir, 'chatwoot.json'),
  });
  shutdown.add(() => chatwoot.stop());
  tell(`Chatwoot       ${chatwoot.url} (a stand-in)`);
  const flows = new FlowRunner({
    crmUrl,
    faults,
    clock: systemClock,
    async replyAsBot(conversationId, text) {
      await chatwoot.addBotReply({ conversationId, text });
    },
  });
  const n8n = await startN8nSandbox({
    port: settings.ports.n8n,
    apiKey: N8N_API_KEY,
    workflows: n8nWorkflows,
    // After a substitution one workflow's id runs another's nodes.
    run: ({ id, nodes }, body) => flows.run(flowOf(nodes) ?? id, body),
    stateFile: path.join(settings.dataDir, 'n8n.json'),
  });
  shutdown.add(() => n8n.stop());
  tell(`n8n            ${n8n.url} (a stand-in)`);
  faults.listen((fault, isOn, organization) => {
    if (fault === 'chatwoot-down' || fault === 'chatwoot-unauthorized') {
      chatwoot.setFault(fault, isOn);
    } else if (isN8nFault(fault)) {
      n8n.setFault(
        fault,
        isOn,
        organization &&
          Object.values(organization.workflows).map(({ id }) => id),
      );
    }
  });
  return {
    receiveMessage: message => chatwoot.receiveMessage(message),
    async replyAsPerson(conversationId, text) {
      const userId = ATTENDANT.id;
      await chatwoot.addHumanReply({ conversationId, userId, text });
    },
    lastV2RunAt: organization => flows.lastV2RunAt(organization),
  };
}
