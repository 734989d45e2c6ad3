import {
  canonicalJson,
  SignedHead,
  SigningKey,
} from '@messaging-health/backstage-plugin-common';
import { createPublicKey, verify } from 'crypto';

/** Whether the owner of a key signed a head, and exactly that one. */
export function isSignedBy(
  { signature, ...signed }: SignedHead,
  { publicKey }: Pick<SigningKey, 'publicKey'>,
): boolean {
  return verify(
    null,
    Buffer.from(canonicalJson(signed)),
    createPublicKey(publicKey),
    Buffer.from(signature, 'base64'),
  );
}
