import { DeliveryRefusal } from '../delivery/DeliveryRefusal';

/** JSON under the names that senders use for it; some call lines of JSON plain text. */
const JSON_TYPE =
  /^(application\/(x-)?(json|ndjson|jsonl|jsonlines|json-lines)|text\/plain)$/;

/** Throws 415 for a body that does not say it is JSON in UTF-8. */
export function requireJson(contentType: string | undefined): void {
  const [type, ...parameters] = (contentType ?? '')
    .toLocaleLowerCase('en-US')
    .split(';')
    .map(part => part.trim().replace(/"/g, ''));
  const charset = parameters.find(part => part.startsWith('charset='));
  if (
    !JSON_TYPE.test(type) ||
    (charset !== undefined && !/^charset=(utf-8|utf8|us-ascii)$/.test(charset))
  ) {
    throw new DeliveryRefusal(
      415,
      'Send access logs as application/json (an array) or application/x-ndjson (one object a line), in UTF-8. Nothing was stored.',
    );
  }
}
