import { say } from '@messaging-health/backstage-plugin-common';
import {
  InboxState,
  WorkflowReference,
} from '@messaging-health/backstage-plugin-node';
import { MeasurePoint, Measurement, MeasureRun } from './Measurement';
import { minutesOf } from './readFigures';

/** WhatsApp comes in through a bridge, whose inbox Chatwoot calls an API; or by Chatwoot's own channel. */
function isWhatsapp({ channel }: InboxState): boolean {
  return channel === 'Channel::Api' || /whatsapp/i.test(channel);
}

/** Whose executions show that messages reach the flow that serves. */
function servingWorkflow({
  platforms,
  watched: { organization, substitution },
}: MeasureRun): WorkflowReference {
  return (
    substitution?.host ??
    platforms.automation.get().workflowsOf(organization).fallback
  );
}

/** §4.3: WhatsApp works, and no message is lost. */
export const measureWhatsapp: MeasurePoint = async run => {
  const inboxes = await run.platforms.inbox
    .get()
    .listInboxes(run.watched.organization, run.from, run.signal);
  const ofWhatsapp = inboxes.filter(isWhatsapp);
  if (ofWhatsapp.length === 0) {
    return {
      state: 'holds',
      statement: say('watch.point.whatsapp.no-inbox'),
    };
  }
  const sum = (of: (inbox: InboxState) => number) =>
    ofWhatsapp.reduce((total, inbox) => total + of(inbox), 0);
  const incoming = sum(({ incomingSince }) => incomingSince);
  const undelivered = sum(({ undeliveredSince }) => undeliveredSince);
  const workflow = servingWorkflow(run);
  const { started, failed } = await run.platforms.automation
    .get()
    .countExecutions(workflow, run.from, run.signal);
  return {
    ...judge(
      { incoming, undelivered, started, failed },
      { workflow: workflow.workflowId, minutes: minutesOf(run) },
    ),
    figures: {
      inboxes: ofWhatsapp.length,
      incoming,
      undelivered,
      executions: started,
      failedExecutions: failed,
    },
  };
};

function judge(
  {
    incoming,
    undelivered,
    started,
    failed,
  }: {
    incoming: number;
    undelivered: number;
    started: number;
    failed: number;
  },
  words: { workflow: string; minutes: number },
): Measurement {
  if (undelivered > 0) {
    return {
      state: 'fails',
      statement: say('watch.point.whatsapp.undelivered', {
        undelivered,
        minutes: words.minutes,
      }),
    };
  }
  if (started > 0 && failed >= started) {
    return {
      state: 'fails',
      statement: say('watch.point.whatsapp.executions-fail', {
        ...words,
        executions: started,
      }),
    };
  }
  if (incoming === 0) {
    return { state: 'open', statement: say('watch.point.whatsapp.none') };
  }
  return started === 0
    ? {
        state: 'fails',
        statement: say('watch.point.whatsapp.not-executed', {
          ...words,
          incoming,
        }),
      }
    : {
        state: 'holds',
        statement: say('watch.point.whatsapp.works', {
          ...words,
          incoming,
          executions: started,
        }),
      };
}
