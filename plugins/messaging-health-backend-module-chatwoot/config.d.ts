import { HumanDuration } from '@backstage/types';

export interface Config {
  messagingHealth?: {
    chatwoot?: {
      /**
       * The Chatwoot installations, each by the name that entities use in the annotation
       * `messaging-health.io/chatwoot-instance`. `default` serves entities without it.
       */
      instances?: {
        [name: string]: {
          /** Where Chatwoot is reached, without `/api/v1`. */
          baseUrl: string;
          /**
           * Token of a user who is administrator of the accounts.
           * @visibility secret
           */
          apiToken: string;
          /** Longest wait for one answer. 10 seconds by default. */
          requestTimeout?: HumanDuration | string;
        };
      };
      /**
       * Actions that make an automation rule critical; `assign_*` stands for all that begin so.
       * By default send_webhook_event, send_message, send_attachment, assign_*,
       * change_status, resolve_conversation and mute_conversation.
       */
      criticalActions?: string[];
      /** Regular expressions: a rule or bot whose name matches one is critical whatever it does. None by default. */
      criticalNamePatterns?: string[];
      /** Names of rules and bots that are never touched. None by default. */
      ignoredNames?: string[];
      /**
       * Beginnings of URLs that trigger the fallback flow: a rule or bot that calls one is
       * never switched off. By default the production webhooks of every n8n under
       * messagingHealth.n8n.instances.
       */
      fallbackTriggerUrls?: string[];
      /** Ids of Chatwoot users that are programs: their messages are no human replies. None by default. */
      robotUserIds?: number[];
    };
  };
}
