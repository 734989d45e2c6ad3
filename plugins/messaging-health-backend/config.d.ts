import { HumanDuration } from '@backstage/types';

/** Limits of a trigger that watches a share of failures. */
interface RatioTriggerConfig {
  /** Share of failures (0.02 is 2 %) above which a minute breaches, 0.0001 to 0.99. Default: 0.02 for webhook-5xx, 0.05 for execution-failure, else 0.01. */
  threshold?: number;
  /** How long every minute must breach before the trigger fires; whole minutes up to 6 h. Default: 15 min for webhook-5xx and execution-failure, else 30 min. */
  holdsFor?: HumanDuration | string;
  /** Span of the rolling ratio; whole minutes, 1 min to 1 h. Default: 5 min. */
  rateWindow?: HumanDuration | string;
  /** Fewer events in the rolling window judge nothing. Default: 20. */
  minimumSamples?: number;
  /** How long a firing trigger goes on without a breach; whole minutes up to 6 h. Default: 5 min. */
  keepFiringFor?: HumanDuration | string;
  /** Data older than this make the trigger unknown, 1 min to 6 h. Default: 3 min. */
  staleAfter?: HumanDuration | string;
}

/** When the figures suspect a regression of WhatsApp. */
interface VolumeTriggerConfig {
  /** Suspected under this share of the usual volume (0.3 is 30 %), 0.0001 to 0.99. Default: 0.3. */
  minimumShare?: number;
  /** Span that is compared with the same span of past weeks; whole minutes, 10 min to 6 h. Default: 60 min. */
  window?: HumanDuration | string;
  /** How many past weeks make the usual volume, 1 to 8. Default: 4. */
  baselineWeeks?: number;
  /** Where fewer events are usual, a fall of volume judges nothing. Default: 20. */
  minimumBaseline?: number;
  /** Share of failures in the span above which it is suspected too, 0.0001 to 0.99. Default: 0.01. */
  failureThreshold?: number;
  /** Fewer events in the span judge no share of failures. Default: 20. */
  minimumSamples?: number;
  /** How long a suspicion stands after the figures stopped suspecting; whole minutes up to 6 h. Default: 10 min. */
  keepSuspectedFor?: HumanDuration | string;
  /** Data older than this make the trigger unknown, 1 min to 6 h. Default: 10 min. */
  staleAfter?: HumanDuration | string;
}

/** When the figures suspect relevant duplicates. */
interface CountTriggerConfig {
  /** So many groups of duplicates in the span, or more, are suspected. Default: 3. */
  minimumGroups?: number;
  /** Span that is counted over; whole minutes, 5 min to 6 h. Default: 30 min. */
  window?: HumanDuration | string;
  /** How long a suspicion stands after the figures stopped suspecting; whole minutes up to 6 h. Default: 10 min. */
  keepSuspectedFor?: HumanDuration | string;
  /** Data older than this make the trigger unknown, 1 min to 6 h. Default: 15 min. */
  staleAfter?: HumanDuration | string;
}

/** Limits by trigger; other names and fields are refused at the start. */
interface TriggersConfig {
  /** Answers 5xx of the CRM's webhook. */
  'webhook-5xx'?: RatioTriggerConfig;
  /** Identity resolutions that failed. */
  'identity-failure'?: RatioTriggerConfig;
  /** Attempts to move a deal that were refused or errored. */
  'stage-move-failure'?: RatioTriggerConfig;
  /** Executions of the running n8n workflow that failed. */
  'execution-failure'?: RatioTriggerConfig;
  /** WhatsApp volume that falls, or WhatsApp conversations without a contact. */
  'whatsapp-regression'?: VolumeTriggerConfig;
  /** Groups of duplicates that appear. */
  duplicates?: CountTriggerConfig;
}

interface OptionalTriggerConfig extends RatioTriggerConfig {
  /** Whether it fires and counts for the health; else it is only shown. Default: false. */
  enabled?: boolean;
}

/** The same in general, with what can't differ by organization. */
interface GeneralTriggersConfig extends TriggersConfig {
  /** Executions of the running n8n workflow that failed. */
  'execution-failure'?: OptionalTriggerConfig;
}

/**
 * What a firing trigger sets off, each including the ones before: `notify` tells the
 * roles; `open-incident` opens an incident or joins the open one; `propose-rollback`
 * asks the incident commander to start the rollback; `rollback` starts it, at most
 * once in 24 h, and only in mode v2, unfrozen, while no other trigger is unknown.
 */
type PolicyConfig =
  | 'notify'
  | 'open-incident'
  | 'propose-rollback'
  | 'rollback';

export interface Config {
  /** Messaging Health. Durations are written as `{ minutes: 15 }`, `'15m'` or `'PT15M'`. */
  messagingHealth?: {
    /**
     * Keys the pseudonyms that stand for personal data in records. At least 16
     * characters. Keep it stable: with another key the same person gets another pseudonym.
     *
     * @visibility secret
     */
    pseudonymKey: string;
    /** Who takes each role of an incident: full entity references of users or groups. */
    roles?: {
      /** Leads the incident; told of all that fires, is suspected, can't be judged, or waits for people. Default: nobody. */
      incidentCommander?: string;
      /** Checks the impact with the people who serve customers; told of what fires or is suspected. Default: nobody. */
      crmOperations?: string;
      /** Speaks with the organization; told once an incident is open. Default: nobody. */
      communication?: string;
    };
    /**
     * The zone that customers read times in, beside UTC: in drafts of messages to them, in dossiers and in
     * drafts of root cause analyses. An IANA name; an organization's annotation `messaging-health.io/time-zone`
     * changes it for it. What was sent or written before stays as it was. Default: America/Sao_Paulo.
     */
    timeZone?: string;
    /**
     * How long what is owed in an incident may take, 1 min to 7 days each; the defaults
     * are the runbook's. Whoever takes the roles is told at 50 %, at 80 %, and when it is missed.
     */
    sla?: {
      /** From detection to the first finding, or the decision of a rollback. Default: 15 min. */
      diagnosis?: HumanDuration | string;
      /** From detection until the fallback is seen to serve. Default: 30 min. */
      rollback?: HumanDuration | string;
      /** From detection to the preliminary root cause analysis. Default: 2 h. */
      preliminaryRca?: HumanDuration | string;
      /** From the first message to the customer, which promises another one, to that one. Default: 30 min. */
      nextUpdate?: HumanDuration | string;
      /** Between two reminders of a message to the customer that is late. Default: 15 min. */
      naggingEvery?: HumanDuration | string;
    };
    /** How the catalog is read. */
    organizations?: {
      /** How long an answer of the catalog is used without asking again. Default: 10 s. */
      cacheFor?: HumanDuration | string;
      /** How long the last answer is used while the catalog can't be asked. Default: 10 min. */
      staleFor?: HumanDuration | string;
    };
    /** The regular round over all signal sources. */
    sweep?: {
      /** Time between two rounds, 1 s to 1 min. Default: 15 s. */
      interval?: HumanDuration | string;
      /** How long one source may take to answer. Default: 10 s. */
      timeout?: HumanDuration | string;
      /** How long after its end a minute is judged, so that late figures are in it. Default: 5 s. */
      settle?: HumanDuration | string;
    };
    /**
     * Limits of the triggers that hold in general; the defaults are the runbook's. An
     * organization's annotation `messaging-health.io/triggers` changes them for it.
     */
    triggers?: GeneralTriggersConfig;
    /** What a firing trigger sets off in general; an organization's annotation `messaging-health.io/policy` changes it for it. Default: open-incident. */
    policy?: PolicyConfig;
    /**
     * Settings of single organizations, which win over their annotations, by the
     * organization's UUID in the CRM or its full entity reference. Where both name one
     * organization, the UUID's win. Default: none.
     */
    organizationOverrides?: {
      [organization: string]: {
        /** Fields that differ for it. Default: as its annotation says, else as in general. */
        triggers?: TriggersConfig;
        /** What a firing trigger sets off for it. Default: as its annotation says, else as in general. */
        policy?: PolicyConfig;
      };
    };
    /** The incident record. */
    record?: {
      /** Bytes of the largest file that can be attached, 1024 to 5242880. Default: 5242880. */
      largestAttachment?: number;
      /**
       * Signs the end of each timeline, so that nobody without it can write a record anew: an Ed25519 key as
       * PKCS8 in PEM, from `openssl genpkey -algorithm ed25519`. The same on all replicas. Default: each process
       * makes one of its own, which dies with it.
       *
       * @visibility secret
       */
      signingKey?: string;
      /** Public keys that signed before, as SPKI in PEM, from `openssl pkey -pubout`; the newest first. Default: none. */
      formerKeys?: string[];
    };
    /** How long records are kept. */
    retention?: {
      /** Figures by the minute, and ids of pushed observations, 1 to 30 days. Default: 2 days. */
      observations?: HumanDuration | string;
      /** Figures by 5 minutes, and changes of verdicts; from `observations` to 400 days. Default: 90 days. */
      history?: HumanDuration | string;
      /** Files that were attached, counted from the end of their incident; 1 day or more. Default: for ever. */
      attachments?: HumanDuration | string;
      /** What was told to customers, counted from the end of the incident; 1 day or more. Default: for ever. */
      communications?: HumanDuration | string;
      /** What the other evidence says, counted from the end of the incident; 1 day or more. Default: for ever. */
      evidence?: HumanDuration | string;
      /** What the timeline's entries say, counted from the end of the incident; 1 day or more. That they were there stays provable. Default: for ever. */
      timelineContents?: HumanDuration | string;
    };
    /** The rollback's steps. */
    rollback?: {
      /** What shows that the CRM's webhook answers without errors again. */
      verifyWebhooks?: {
        /** Span without a 5xx. Default: 60 s. */
        window?: HumanDuration | string;
        /** Fewest answered requests in it. Default: 20. */
        minimumRequests?: number;
        /** After this the step fails. Default: 10 min. */
        timeout?: HumanDuration | string;
      };
      /** Longest time for any other step that does not wait for people. Default: 3 min. */
      stepTimeout?: HumanDuration | string;
      /**
       * What happens where Chatwoot sends bodies that the fallback can't make sense of:
       * `refuse` fails before anything is changed, `warn` says so and goes on. Default: refuse.
       */
      bodyShape?: 'refuse' | 'warn';
      /**
       * The second way out where n8n refuses or is stuck: `in-place` serves the fallback's
       * content under v2's id (v2's own is kept in n8n for the return), `none` fails
       * instead. Default: in-place.
       */
      secondWay?: 'in-place' | 'none';
      /** The sign-offs of step 6. */
      conversations?: {
        /** Time between two reminders while sign-offs are missing. Default: 10 min. */
        remindEvery?: HumanDuration | string;
        /** After so long `atDeadline` is done. Default: 2 h. */
        deadline?: HumanDuration | string;
        /**
         * `escalate` tells every role and goes on waiting; `waive` goes on without the
         * sign-offs, and the contingency can't be called verified. Default: escalate.
         */
        atDeadline?: 'escalate' | 'waive';
      };
    };
    /** The return to v2. */
    rollForward?: {
      /** How v2 is watched after it was activated. */
      monitor?: {
        /** So long the tightened limits must hold, with data. Default: 30 min. */
        duration?: HumanDuration | string;
        /** Time between two looks, 15 s at most. Default: 15 s. */
        evaluateEvery?: HumanDuration | string;
        /** Share of each trigger's limit that is allowed meanwhile. Default: 0.5. */
        tightenTo?: number;
        /** Without data for longer than this, the duration begins anew. Default: 3 min. */
        noDataRestart?: HumanDuration | string;
      };
      /** Whom the scenarios invent; nobody real may have any of these. */
      scenarios?: {
        /** The first of the conversation numbers that no real conversation has. Default: 1900000000. */
        firstConversationId?: number;
        /** Digits that the invented Instagram ids begin with. Default: '9990001'. */
        instagramPrefix?: string;
        /** Digits that the invented phone numbers begin with, without `+`. Default: '55119000'. */
        phonePrefix?: string;
      };
    };
    /** Whether somebody else than who asked must approve before the destructive step. What the system begins by itself needs nobody. */
    secondPerson?: {
      /** Before v2 is taken out of service. Default: false. */
      rollback?: boolean;
      /** Before v2 is activated again. Default: false. */
      rollForward?: boolean;
    };
    /** The engine that carries out operations. */
    engine?: {
      /** After so long without a sign of life another replica takes an operation over. Default: 15 s. */
      leaseFor?: HumanDuration | string;
      /** Time between two looks for work; at most half of `leaseFor`. Default: 2 s. */
      pollInterval?: HumanDuration | string;
      /** Longest time for single steps, by their ids. Default: `rollback.stepTimeout`, and what the step itself waits for. */
      stepTimeouts?: { [step: string]: HumanDuration | string };
    };
    /** The watch over what a rollback has put right. */
    drift?: {
      /** Time between two comparisons, 1 s to 30 s. Default: 20 s. */
      compareEvery?: HumanDuration | string;
    };
    /** The technical points of the runbook's §4. */
    contingency?: {
      /** Time between two measurements. Default: 1 min. */
      measureEvery?: HumanDuration | string;
      /** The span that is measured. Default: 15 min. */
      window?: HumanDuration | string;
      /** Fewest events in it for a point to hold. Default: 20. */
      minimumEvents?: number;
    };
    /** The drill that shows whether a rollback would be possible. */
    rehearsal?: {
      /** Time between two rehearsals of an organization. Default: 3 h. */
      every?: HumanDuration | string;
    };
    /** Rollbacks of several organizations. */
    fleetRollback?: {
      /** Time between two beginnings within a wave. Default: 2 s. */
      pause?: HumanDuration | string;
    };
  };
}
