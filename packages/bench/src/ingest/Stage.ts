import { Knex } from 'knex';
import { BackendProcess } from '../backend/BackendProcess';
import { Ledger } from './Ledger';
import { ObservationSource } from './sending/ObservationSource';

/** What every phase plays on. */
export interface Stage {
  knex: Knex;
  source: ObservationSource;
  ledger: Ledger;
  replica: BackendProcess;
  /** Starts one more on the same database. */
  startReplica: () => Promise<BackendProcess>;
}
