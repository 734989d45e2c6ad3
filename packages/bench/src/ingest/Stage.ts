import { Knex } from 'knex';
import { Replica } from './backend/Replica';
import { Ledger } from './Ledger';
import { ObservationSource } from './sending/ObservationSource';

/** What every phase plays on. */
export interface Stage {
  knex: Knex;
  source: ObservationSource;
  ledger: Ledger;
  replica: Replica;
  /** Starts one more on the same database. */
  startReplica: () => Promise<Replica>;
}
