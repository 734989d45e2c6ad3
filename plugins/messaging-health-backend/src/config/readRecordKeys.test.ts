import { ConfigReader } from '@backstage/config';
import { generateKeyPairSync } from 'crypto';
import { ConfigSection } from './ConfigSection';
import { readRecordKeys } from './readRecordKeys';

const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const rsa = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

const read = (record: Record<string, string | string[]>) =>
  readRecordKeys(
    new ConfigSection(new ConfigReader(record), 'messagingHealth.record'),
  );

describe('readRecordKeys', () => {
  it('takes Ed25519 keys, and no key at all', () => {
    expect(read({})).toEqual({ signingKey: undefined, formerKeys: [] });
    expect(read({ signingKey: privateKey, formerKeys: [publicKey] })).toEqual({
      signingKey: privateKey,
      formerKeys: [publicKey],
    });
  });

  it.each([
    ['signingKey', { signingKey: 'an-invented-text-that-is-no-key' }],
    ['signingKey', { signingKey: rsa.privateKey }],
    ['formerKeys', { formerKeys: [rsa.publicKey] }],
    ['formerKeys', { formerKeys: publicKey }],
    ['formerKeys', { formerKeys: [privateKey] }],
  ])('refuses another %s, and tells nothing of it', (key, record) => {
    const attempt = () => read(record);
    expect(attempt).toThrow(`messagingHealth.record.${key}`);
    expect(attempt).not.toThrow(/an-invented-text|BEGIN/);
  });
});
