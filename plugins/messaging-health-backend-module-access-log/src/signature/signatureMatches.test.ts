import { SignatureConfig } from '../config/DrainConfig';
import { signatureMatches } from './signatureMatches';

// Digests of RFC 2202 (HMAC-SHA1) and RFC 4231 (HMAC-SHA256), case 2 of both.
const SECRET = 'Jefe';
const TEXT = 'what do ya want for nothing?';
const SHA1 = 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79';
const SHA256 =
  '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
const inBase64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64');

const signature = (
  changes: Partial<SignatureConfig> = {},
): SignatureConfig => ({
  header: 'x-signature',
  algorithm: 'sha256',
  encoding: 'hex',
  prefix: '',
  ...changes,
});

describe('signatureMatches', () => {
  it.each<[string, Partial<SignatureConfig>, string]>([
    ['SHA-1', { algorithm: 'sha1' }, SHA1],
    ['SHA-256', {}, SHA256],
    ['capitals', {}, SHA256.toLocaleUpperCase('en-US')],
    ['a prefix', { prefix: 'sha256=' }, `sha256=${SHA256}`],
    ['base64', { encoding: 'base64' }, inBase64(SHA256)],
  ])('knows the digest of the standard, in %s', (_name, changes, given) => {
    const signed = ['what do ya want ', Buffer.from('for nothing?')];
    expect(signatureMatches(signature(changes), SECRET, given, signed)).toBe(
      true,
    );
  });

  it.each<[string, Partial<SignatureConfig>, string]>([
    ['nothing', {}, ''],
    ['a part of it', {}, SHA256.slice(0, 62)],
    ['more than it', {}, `${SHA256}00`],
    ['another algorithm', {}, SHA1],
    ['another encoding', {}, inBase64(SHA256)],
    ['no prefix', { prefix: 'sha256=' }, SHA256],
    ['another prefix', { prefix: 'sha256=' }, `SHA256=${SHA256}`],
    [
      'base64 in other letters',
      { encoding: 'base64' },
      inBase64(SHA256).toLocaleLowerCase('en-US'),
    ],
    ['letters that are none', {}, 'ß'.repeat(64)],
  ])('does not take %s for it', (_name, changes, given) => {
    expect(signatureMatches(signature(changes), SECRET, given, [TEXT])).toBe(
      false,
    );
  });

  it('knows another secret and another text', () => {
    expect(signatureMatches(signature(), 'jefe', SHA256, [TEXT])).toBe(false);
    expect(signatureMatches(signature(), SECRET, SHA256, [`${TEXT} `])).toBe(
      false,
    );
  });
});
