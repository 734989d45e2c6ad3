import { AuthenticationError } from '@backstage/errors';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { DrainConfig } from '../config/DrainConfig';
import { signatureMatches } from './signatureMatches';

type Headers = Record<string, string | string[] | undefined>;

function headerOf(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/**
 * Proves that a delivery is the drain's own. Both methods throw an
 * `AuthenticationError` that says what is missing, and never what would be right.
 */
export class SignatureCheck {
  constructor(
    private readonly drain: Pick<DrainConfig, 'name' | 'secret' | 'signature'>,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** What can be told before the body is read, so that strangers cost no memory. */
  checkHeaders(headers: Headers): void {
    const { header, timestamp } = this.drain.signature;
    if (!headerOf(headers, header)) {
      throw this.refuse(`The header ${header} with the signature is missing`);
    }
    if (timestamp) {
      const age = this.ageOf(headerOf(headers, timestamp.header));
      if (age === undefined) {
        throw this.refuse(
          `The header ${timestamp.header} must be the time of signing, in seconds since 1970`,
        );
      }
      if (Math.abs(age) > timestamp.toleranceMilliseconds) {
        throw this.refuse(
          `The delivery was signed more than ${
            timestamp.toleranceMilliseconds / 1000
          } s ago, or in the future: it is a replay, or the sender's clock is wrong`,
        );
      }
    }
  }

  /**
   * Checks the signature over the body. Some senders sign before they compress and
   * some after; a body that either way is signed with the secret is the sender's.
   */
  checkBody(headers: Headers, bodies: Buffer[]): void {
    const { signature, secret } = this.drain;
    const given = headerOf(headers, signature.header) ?? '';
    const signedAt =
      signature.timestamp && headerOf(headers, signature.timestamp.header);
    const before = signedAt === undefined ? [] : [`${signedAt}.`];
    const genuine = bodies.some(body =>
      signatureMatches(signature, secret, given, [...before, body]),
    );
    if (!genuine) {
      throw this.refuse(
        `The signature in ${signature.header} is not that of this body: the secrets of sender and drain differ, or the body was changed on its way`,
      );
    }
  }

  private ageOf(seconds: string | undefined): number | undefined {
    return seconds !== undefined && /^\d{1,12}$/.test(seconds)
      ? this.clock.now().getTime() - Number(seconds) * 1000
      : undefined;
  }

  private refuse(why: string): AuthenticationError {
    return new AuthenticationError(
      `${why}. Nothing was stored. See messagingHealth.accessLog.drains.${this.drain.name}.`,
    );
  }
}
