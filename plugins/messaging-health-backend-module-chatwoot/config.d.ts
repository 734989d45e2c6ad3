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
      /**
       * Regular expressions, upper and lower case alike: a rule or an account webhook whose name
       * matches one is critical whatever it does. None by default.
       */
      criticalNamePatterns?: string[];
      /**
       * Labels of automation. A rule is critical that adds, removes or waits for one of them on conversations. Since
       * Chatwoot has no labels for automations themselves, a rule whose description, or an account webhook whose
       * name, holds `#` and one of them as a word, for example `#critical`, bears it and is critical, too.
       * None by default.
       */
      criticalLabels?: string[];
      /**
       * Beginnings of URLs, each with its protocol: an account webhook that calls one is critical, for example
       * https://survey.example.com/. None by default.
       */
      criticalWebhookUrls?: string[];
      /** Names of rules, bots and account webhooks that are never touched. None by default. */
      ignoredNames?: string[];
      /**
       * Beginnings of URLs that trigger the fallback flow: a rule, bot or account webhook that calls one is
       * never switched off, whatever the other fields say. By default the production webhooks of every n8n under
       * messagingHealth.n8n.instances.
       */
      fallbackTriggerUrls?: string[];
      /** Ids of Chatwoot users that are programs: their messages are no human replies. None by default. */
      robotUserIds?: number[];
    };
  };
}
