import { useState } from 'react';

/** A UUID of random bits; `crypto.randomUUID` is missing where a portal is served over plain HTTP. */
function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] % 0x10) + 0x40;
  bytes[8] = (bytes[8] % 0x40) + 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0'));
  return [
    hex.slice(0, 4),
    hex.slice(4, 6),
    hex.slice(6, 8),
    hex.slice(8, 10),
    hex.slice(10),
  ]
    .map(part => part.join(''))
    .join('-');
}

/** Names one deed for as long as its dialog is open: sent twice, it is done once. */
export function useRequestId(): string {
  const [requestId] = useState(newUuid);
  return requestId;
}
