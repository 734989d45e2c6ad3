import {
  blockingProblems,
  Organization,
  RehearsalFinding,
  say,
} from '@messaging-health/backstage-plugin-common';
import { withDeadline } from '../../operations/engine/withDeadline';
import { explainProblem } from '../explainProblem';
import { WatchDependencies } from '../WatchDependencies';
import { checkBodyShape } from './checkBodyShape';

const PATIENCE_MILLISECONDS = 20_000;

/** One system that a rollback would need, and what it has to say. */
interface Witness {
  /** Names the finding where it can't be asked. */
  check: string;
  ask(signal: AbortSignal): Promise<RehearsalFinding[]>;
}

type Sources = Pick<WatchDependencies, 'clock' | 'logger' | 'platforms'>;

function checkAnnotations(organization: Organization): RehearsalFinding[] {
  const problems = blockingProblems(organization);
  return problems.length === 0
    ? [
        {
          check: 'annotations',
          ready: true,
          statement: say('watch.rehearsal.annotations-complete'),
        },
      ]
    : problems.map(({ annotation, message }) => ({
        check: 'annotations',
        ready: false,
        statement: say('watch.rehearsal.annotation', { annotation, message }),
      }));
}

/** Only those that the organization's annotations lead to; what is missing is found already. */
function witnessesOf(
  { platforms }: Sources,
  organization: Organization,
): Witness[] {
  const { n8n, chatwoot, webhookUrl } = organization;
  const hasWorkflows = Boolean(n8n.workflowV2 && n8n.workflowFallback);
  const hasInboxes =
    chatwoot.accountId !== undefined && chatwoot.inboxIds.length > 0;
  const ofAutomation: Witness = {
    check: 'automation-platform',
    ask: signal => platforms.automation.get().rehearse(organization, signal),
  };
  const ofInbox: Witness = {
    check: 'inbox-platform',
    ask: signal => platforms.inbox.get().rehearse(organization, signal),
  };
  const ofBodies: Witness = {
    check: 'body-shape',
    ask: signal => checkBodyShape({ platforms }, organization, signal),
  };
  const ofWebhook: Witness = {
    check: 'crm-webhook',
    ask: async signal => {
      const { healthy, statement } = await platforms.prober
        .get()
        .probe(organization, signal);
      return [{ check: 'crm-webhook', ready: healthy, statement }];
    },
  };
  const ofCrm: Witness = {
    check: 'crm-tables',
    ask: async signal =>
      platforms.crm.installed
        ? platforms.crm.get().rehearse(organization, signal)
        : [
            {
              check: 'crm-tables',
              ready: true,
              statement: say('watch.rehearsal.crm-not-installed'),
            },
          ],
  };
  return [
    ...(hasWorkflows ? [ofAutomation] : []),
    ...(hasInboxes ? [ofInbox] : []),
    ...(hasWorkflows && hasInboxes ? [ofBodies] : []),
    ...(webhookUrl ? [ofWebhook] : []),
    ofCrm,
  ];
}

/** Everything that speaks for or against a rollback now. Nothing is changed for it. */
export async function findAll(
  deps: Sources,
  organization: Organization,
  signal: AbortSignal,
): Promise<RehearsalFinding[]> {
  const ask = async ({ check, ask: work }: Witness) => {
    try {
      return await withDeadline({
        pacemaker: deps.clock,
        milliseconds: PATIENCE_MILLISECONDS,
        signal,
        work,
      });
    } catch (error) {
      signal.throwIfAborted();
      deps.logger.debug(`${check} could not be rehearsed: ${error}`);
      return [{ check, ready: false, statement: explainProblem(error) }];
    }
  };
  const found = await Promise.all(witnessesOf(deps, organization).map(ask));
  return [...checkAnnotations(organization), ...found.flat()];
}
