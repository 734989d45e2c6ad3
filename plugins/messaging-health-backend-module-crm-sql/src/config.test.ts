import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readCrmSqlConfig } from './config';

const PASSWORD = 'an-invented-password';
const connection = 'postgresql://invented@127.0.0.1:9/crm';

const read = (crmSql: JsonObject) =>
  readCrmSqlConfig(
    mockServices.rootConfig({ data: { messagingHealth: { crmSql } } }),
  );

describe('the config of the CRM database', () => {
  it('needs nothing but a connection', () => {
    expect(read({ connection })).toEqual({
      connection,
      statementTimeout: 5_000,
      whatsapp: { enabled: true, askEvery: 60_000 },
      duplicates: { enabled: true, askEvery: 300_000 },
    });
    expect(read({})).toBeUndefined();
  });

  it('sets the costly sources one by one', () => {
    expect(
      read({
        connection,
        statementTimeout: { seconds: 9 },
        whatsapp: { enabled: false },
        duplicates: { askEvery: '15m' },
      }),
    ).toMatchObject({
      statementTimeout: 9_000,
      whatsapp: { enabled: false },
      duplicates: { enabled: true, askEvery: 900_000 },
    });
  });

  it.each([
    ['statementTimeout', { statementTimeout: '0s' }],
    ['statementTimeout', { statementTimeout: '6m' }],
    ['whatsapp.askEvery', { whatsapp: { askEvery: '5s' } }],
    ['duplicates.askEvery', { duplicates: { askEvery: '2h' } }],
    ['duplicates.askEvery', { duplicates: { askEvery: 'often' } }],
    ['duplicates.enabled', { duplicates: { enabled: 'perhaps' } }],
  ])('refuses a %s that makes no sense, and names it', (key, wrong) => {
    expect(() => read({ connection, ...wrong })).toThrow(key);
  });

  it('refuses a connection without a database, and does not quote it', () => {
    const wrong = {
      connection: { host: 'crm', user: 'reader', password: PASSWORD },
    };
    expect(() => read(wrong)).toThrow('messagingHealth.crmSql.connection must');
    expect(() => read(wrong)).not.toThrow(PASSWORD);
  });
});
