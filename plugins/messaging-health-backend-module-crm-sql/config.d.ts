import { HumanDuration } from '@backstage/types';

export interface Config {
  messagingHealth?: {
    crmSql?: {
      /**
       * The CRM's PostgreSQL: a connection URL, or its parts. Use a role that may only
       * read; see the README for what to grant. Left out, the source is not added.
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
      /** Longest time that one query may take in PostgreSQL. 5 seconds by default. */
      statementTimeout?: HumanDuration | string;
    };
  };
}
