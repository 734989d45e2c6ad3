/** Something personal or secret, as it may stand in a text. */
export interface CorpusItem {
  what: string;
  text: string;
  /** None of these may be found anywhere afterwards. */
  leaks: string[];
}

/** Two invented people, however their data are written. */
export const MARIA = {
  phone: '+5511987654321',
  email: 'maria.inventada@exemplo.test',
  instagram: '17841476543210987',
  name: 'Maria das Dores Inventada',
};

const jwt = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJpbnZlbnRhZGEifQ.c2lnbmF0dXJh';
const payload = {
  event: 'message_created',
  content: 'Bom dia, meu pedido sumiu da cozinha azul',
  sender: {
    name: 'Maria das Dores Inventada',
    phone_number: '+55 11 98765-4321',
    identifier: 'dores_inventada_ig',
    email: 'maria.inventada@exemplo.test',
  },
  api_access_token: 'chatwootInventedToken77',
};

const lines: Array<[what: string, text: string, ...leaks: string[]]> = [
  ['E.164', 'tel +5511987654321', '987654321'],
  ['spaced', 'tel +55 (11) 98765-4321', '98765-4321'],
  ['mobile', 'tel (11) 98765-4321', '98765-4321'],
  ['mobile with a space', 'tel 11 9 8765-4321', '8765-4321'],
  ['trunk zero', 'tel 011 98765-4321', '98765-4321'],
  ['bare digits', 'tel 11987654321', '987654321'],
  ['WhatsApp id', 'jid 5511987654321@s.whatsapp.net', '987654321'],
  ['encoded', 'GET /contacts?phone=%2B5511987654321', '987654321'],
  ['landline', 'fixo (21) 3456-7891', '3456-7891'],
  ['Portugal', 'tel 00 351 912 345 678', '912 345 678'],
  ['United States', 'tel (202) 555-0143', '555-0143'],
  ['United States, dashes', 'tel 202-555-0147', '555-0147'],
  ['Great Britain', 'tel +44 7700 900123', '900123'],
  ['Great Britain, national', 'tel 07700 900456', '900456'],
  ['France', 'tel 06 12 34 56 78', '34 56 78'],
  ['Germany', 'tel +49 (0)151 23456789', '23456789'],
  ['Argentina', 'tel +54 9 11 2345-6789', '2345-6789'],
  ['e-mail', 'de Maria.Inventada@exemplo.test', 'Inventada@exemplo'],
  ['e-mail with accents', 'de joão.ção@exemplo.test', 'joão', 'ção@'],
  ['encoded e-mail', 'q maria.inventada%40exemplo.test', 'inventada%40'],
  ['Instagram id', 'ig 17841476543210987', '17841476543210987'],
  ['handle', 'escreveu @dores.inventada_88 ontem', 'dores.inventada_88'],
  [
    'profile',
    'https://www.instagram.com/dores.inventada_88/?hl=pt',
    'dores.inventada_88',
  ],
  ['CPF', 'cpf 123.456.789-09', '456.789'],
  ['name after cliente', 'o cliente João Inventado ligou', 'Inventado'],
  ['name after contact', 'contact Maria das Dores Inventada', 'Dores'],
  ['name after nome:', 'nome: maria das dores inventada', 'dores'],
  ['payload', JSON.stringify(payload), 'cozinha azul', 'dores_inventada_ig'],
  [
    'payload in a payload',
    JSON.stringify({ raw: JSON.stringify(payload) }),
    'cozinha azul',
    'InventedToken',
  ],
  [
    'payload that is cut off',
    '{"content":"Bom dia, meu pedido sumiu da coz',
    'pedido sumiu',
  ],
  ['printed object', "{ name: 'Maria Inventada', id: 7 }", 'Maria Inventada'],
  ['n8n key', 'X-N8N-API-KEY: n8nInventedKey4242', 'InventedKey4242'],
  [
    'Chatwoot token',
    'api_access_token=chatwootInventedToken77',
    'InventedToken77',
  ],
  ['bearer', 'Authorization: Bearer inventedBearer.99', 'inventedBearer'],
  ['basic', 'Authorization: Basic aW52ZW50ZWQ6c2VjcmV0', 'aW52ZW50ZWQ6'],
  ['JWT', `session ${jwt}`, 'eyJzdWIi'],
  [
    'basic auth in an address',
    'https://robot:inventedPass@n8n.example/x',
    'inventedPass',
  ],
  [
    'cookie',
    'Cookie: theme=dark; _session=inventedSession5',
    'inventedSession5',
  ],
  ['query', 'GET /hook?token=inventedQuery66&page=2', 'inventedQuery66'],
];

/** Made-up personal data and secrets, each with what may be found of it nowhere. */
export const CORPUS: CorpusItem[] = lines.map(([what, text, ...leaks]) => ({
  what,
  text,
  leaks,
}));

/** The whole corpus as one text that a person might paste. */
export const CORPUS_TEXT = CORPUS.map(({ text }) => text).join('\n');

/** The same as data. */
export const CORPUS_DATA = { ...payload, log: CORPUS.map(({ text }) => text) };

/** What of the corpus is found in something that was stored, answered, sent or logged. */
export function findLeaks(text: string): string[] {
  return CORPUS.flatMap(({ what, leaks }) =>
    leaks.filter(leak => text.includes(leak)).map(leak => `${what}: ${leak}`),
  );
}
