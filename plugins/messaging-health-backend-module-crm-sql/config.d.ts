import { HumanDuration } from '@backstage/types';

export interface Config {
  messagingHealth?: {
    crmSql?: {
      /**
       * The CRM's PostgreSQL: a connection URL, or its parts. Use a role that may only
       * read; see the README for what to grant. Left out, no source is added.
       * @deepVisibility secret
       */
      connection?:
        | string
        | {
            host: string;
            /** 5432 by default. */
            port?: number;
            database: string;
            user: string;
            password?: string;
            /** `true` asks for a verified certificate. */
            ssl?: boolean;
          };
      /**
       * Longest time that one statement may take in PostgreSQL: 10 milliseconds to
       * 5 minutes, 5 seconds by default. More than `messagingHealth.sweep.timeout` is
       * never waited for.
       */
      statementTimeout?: HumanDuration | string;
      /** New conversations in WhatsApp inboxes, from the CRM's conversation links. */
      whatsapp?: {
        /** `false` leaves the source `crm-sql-whatsapp` out. True by default. */
        enabled?: boolean;
        /**
         * Least time between two questions: 15 seconds to 1 hour, 1 minute by default.
         * Keep it well under the trigger's `staleAfter`.
         */
        askEvery?: HumanDuration | string;
      };
      /** Groups of duplicates among the CRM's contacts and conversation links. */
      duplicates?: {
        /** `false` leaves the source `crm-sql-duplicates` out. True by default. */
        enabled?: boolean;
        /**
         * Least time between two questions: 15 seconds to 1 hour, 5 minutes by default.
         * Keep it well under the trigger's `staleAfter`.
         */
        askEvery?: HumanDuration | string;
      };
    };
  };
}
