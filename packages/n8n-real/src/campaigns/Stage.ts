import { MessagingHealthClient } from '@messaging-health/backstage-plugin-common';
import { Operator } from '../switching/Operator';
import { PlainScript } from '../switching/PlainScript';
import { Customers } from '../traffic/Customers';
import { Witness } from '../truth/Witness';
import { Options } from '../parseOptions';
import { Pair, PairKind } from '../world/Pair';

/** What every campaign plays on. */
export interface Stage {
  options: Options;
  operator: Operator;
  script: PlainScript;
  customers: Customers;
  witness: Witness;
  chatwootUrl: string;
  /** As the service that pushes figures. */
  observer: MessagingHealthClient;
  /** A pair that nobody has used yet. */
  takePair: (kind: PairKind) => Pair;
  tell: (line: string) => void;
}
