import { Format } from '../../hooks/useFormat';
import { Words } from '../../hooks/useWords';

/** How it is told: in which words, which figures, and when. */
export interface Telling {
  t: Words;
  format: Format;
  now: number;
}
