import { createPrivateKey, createPublicKey, KeyObject } from 'crypto';
import { ConfigSection } from './ConfigSection';

/** What heads of timelines are signed with, as PEM texts. */
export interface RecordKeys {
  /** Private; absent where each process makes its own. */
  signingKey?: string;
  /** Public keys that signed before. */
  formerKeys: string[];
}

const SIGNING_KEY =
  'an Ed25519 private key as PKCS8 in PEM (openssl genpkey -algorithm ed25519)';
const FORMER_KEYS = 'Ed25519 public keys as SPKI in PEM (openssl pkey -pubout)';

/** Whether it is a key of ours. What is wrong with it is not told: that could tell of the key. */
function isEd25519(read: () => KeyObject): boolean {
  try {
    return read().asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/** Reads `messagingHealth.record`'s keys. Throws `InputError`. */
export function readRecordKeys(section: ConfigSection): RecordKeys {
  const signingKey = section.optionalText('signingKey', SIGNING_KEY);
  if (signingKey && !isEd25519(() => createPrivateKey(signingKey))) {
    throw section.refusal('signingKey', SIGNING_KEY);
  }
  const formerKeys = section.texts('formerKeys', FORMER_KEYS);
  const isPublic = (pem: string) =>
    !pem.includes('PRIVATE KEY') && isEd25519(() => createPublicKey(pem));
  if (!formerKeys.every(isPublic)) {
    throw section.refusal('formerKeys', `a list of ${FORMER_KEYS}`);
  }
  return { signingKey, formerKeys };
}
