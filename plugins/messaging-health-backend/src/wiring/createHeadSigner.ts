import { LoggerService } from '@backstage/backend-plugin-api';
import { MessagingHealthConfig } from '../config';
import { HeadSigner } from '../timeline';

/** The signer that config asks for; says so where it has to make its own key. */
export function createHeadSigner(
  { record }: Pick<MessagingHealthConfig, 'record'>,
  logger: LoggerService,
): HeadSigner {
  const signer = HeadSigner.from(record);
  const [{ keyId, isEphemeral }] = signer.keys;
  if (isEphemeral) {
    logger.warn(
      `Records are signed with key ${keyId}, which this process made and which dies with it: after a restart their signatures can't be checked. Set messagingHealth.record.signingKey.`,
    );
  } else {
    logger.info(`Records are signed with key ${keyId}.`);
  }
  return signer;
}
