export type Command =
  | { kind: 'status' }
  | { kind: 'faults' }
  | { kind: 'fault'; name: string; fault: string }
  | { kind: 'heal'; name: string };

export const USAGE = `Use: yarn sandbox <command>
  status                         what runs, and what is broken just now
  faults                         what can be broken, in a line each
  fault <organization> <fault>   break it ("platform" in place of an organization for what hits them all)
  heal <organization>            mend everything that is broken for it`;

/** Undefined for anything that is no command. */
export function parseCommand(words: string[]): Command | undefined {
  const [kind, name, fault, ...rest] = words;
  if ((kind === 'status' || kind === 'faults') && words.length === 1) {
    return { kind };
  }
  if (kind === 'fault' && name && fault && rest.length === 0) {
    return { kind, name, fault };
  }
  if (kind === 'heal' && name && words.length === 2) {
    return { kind, name };
  }
  return undefined;
}
