import {
  canonicalJson,
  SignedHead,
  SigningKey,
} from '@messaging-health/backstage-plugin-common';
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  KeyObject,
  sign,
} from 'crypto';

const KEY_ID_LENGTH = 16;

function describeKey(publicKey: KeyObject, isEphemeral: boolean): SigningKey {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return {
    keyId: createHash('sha256')
      .update(der)
      .digest('hex')
      .slice(0, KEY_ID_LENGTH),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    isEphemeral,
  };
}

/** Signs the heads of timelines, and knows the keys that they are and were signed with. */
export class HeadSigner {
  private constructor(
    private readonly privateKey: KeyObject,
    private readonly key: SigningKey,
    private readonly formerKeys: SigningKey[],
  ) {}

  /**
   * @param keys - PEM texts: the private key that signs, and public ones that signed before.
   *   Without a private key one is made, which dies with this process.
   */
  static from(keys: {
    signingKey?: string;
    formerKeys?: string[];
  }): HeadSigner {
    const isEphemeral = keys.signingKey === undefined;
    const privateKey = isEphemeral
      ? generateKeyPairSync('ed25519').privateKey
      : createPrivateKey(keys.signingKey ?? '');
    return new HeadSigner(
      privateKey,
      describeKey(createPublicKey(privateKey), isEphemeral),
      (keys.formerKeys ?? []).map(pem =>
        describeKey(createPublicKey(pem), false),
      ),
    );
  }

  /** The public keys, the one that signs now first. */
  get keys(): SigningKey[] {
    return [this.key, ...this.formerKeys];
  }

  sign(head: Omit<SignedHead, 'keyId' | 'signature'>): SignedHead {
    const signed = { ...head, keyId: this.key.keyId };
    const signature = sign(
      null,
      Buffer.from(canonicalJson(signed)),
      this.privateKey,
    );
    return { ...signed, signature: signature.toString('base64') };
  }
}
