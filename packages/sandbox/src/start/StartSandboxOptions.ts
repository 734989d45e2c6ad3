import { Settings } from './settings';
import { Shutdown } from './Shutdown';

export interface StartSandboxOptions {
  settings: Settings;
  /** Is handed the stop of everything that is started. */
  shutdown: Shutdown;
  /** Shows one line to the person at the terminal. */
  tell: (line: string) => void;
}
