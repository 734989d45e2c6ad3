/** The path that both workflows hold, unless they are set apart. */
export const PATH = 'agente/padaria';
/** The fallback's own path once they are. */
export const PATH_OF_FALLBACK = 'agente/padaria-base';

/** Where Chatwoot would reach a path of the invented n8n. */
export function urlOf(path: string): string {
  return `http://n8n.example/webhook/${path}`;
}
