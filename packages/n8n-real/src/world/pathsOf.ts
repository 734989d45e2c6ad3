import { Flow, PairKind } from './Pair';

/** The webhook paths of an invented pair, of Instagram's inbox and of WhatsApp's; with slashes, as the real ones have. */
export function pathsOf(
  kind: PairKind,
  name: string,
): Record<Flow, [string, string]> {
  const both = (path: string): [string, string] => [path, path];
  const shared = `agente/${name}/atendimento`;
  switch (kind) {
    case 'same-path':
      return { v2: both(shared), fallback: both(shared) };
    case 'two-paths':
      return { v2: both(shared), fallback: both(`ia-base/${name}`) };
    default: {
      const two: [string, string] = [`${shared}/ig`, `${shared}/wa`];
      return { v2: two, fallback: two };
    }
  }
}
