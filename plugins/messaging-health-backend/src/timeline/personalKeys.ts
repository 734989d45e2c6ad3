/** What a value is, by the name that it stands under. */
export type PersonalKey = 'secret' | 'name' | 'text' | 'id';

/** Under these names stands a person, whoever wrote the data. */
const NAMES =
  /^(nome|fullname|firstname|lastname|surname|contactname|sendername|pushname|customername|clientname|nomecompleto|nomecliente|sobrenome|cliente|contato|customer|availablename|notifyname)$/;
/** Under these names may stand a person, or a workflow. */
const UNSURE_NAMES =
  /^(name|displayname|title|sender|contact|assignee|agent|user|author)$/;
const TEXTS =
  /^(content|caption|mensagem|texto|lastmessagepreview|messagepreview|processedmessagecontent|aisummary|handoffreason|messagetext|replytext)$/;
const UNSURE_TEXTS =
  /^(text|body|conversation|preview|prompt|reply|notes?|query|search|q)$/;
const IDS =
  /^(phone|phonenumber|contactphone|telefone|celular|mobile|whatsapp|whatsappid|wa|waid|email|emailaddress|mail|identifier|externalid|sourceid|igsid|instagram|instagramid|instagramhandle|username|handle|jid|remotejid|cpf|cnpj|document|avatar|avatarurl|contactavatarurl|thumbnail|profilepicture|profilepicurl)$/;
const SECRETS =
  /(apikey|accesstoken|authtoken|refreshtoken|^token|token$|secret|password|passwd|senha|cookie|authorization|hmac|signature|sessionid|credential)/;

/**
 * What a key says of its value. `isForeign` for data that others wrote (a payload, an
 * attached file), where a plain `name` or `text` is a person's until the contrary is known.
 */
export function classifyKey(
  key: string,
  isForeign: boolean,
): PersonalKey | undefined {
  const plain = key.toLocaleLowerCase('en-US').replace(/[^a-z0-9]/g, '');
  if (SECRETS.test(plain)) {
    return 'secret';
  }
  if (IDS.test(plain)) {
    return 'id';
  }
  if (NAMES.test(plain) || (isForeign && UNSURE_NAMES.test(plain))) {
    return 'name';
  }
  if (TEXTS.test(plain) || (isForeign && UNSURE_TEXTS.test(plain))) {
    return 'text';
  }
  return undefined;
}

/** Beside these names, a `name` is a person's. */
export function tellsPerson(keys: string[]): boolean {
  return keys.some(key => classifyKey(key, false) === 'id');
}
