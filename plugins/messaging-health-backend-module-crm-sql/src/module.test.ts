import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  messagingHealthCrmDirectoryExtensionPoint,
  messagingHealthEvidenceSourcesExtensionPoint,
  messagingHealthSignalSourcesExtensionPoint,
} from '@messaging-health/backstage-plugin-node';
import { CrmSqlDirectory } from './directory/CrmSqlDirectory';
import messagingHealthModule from '.';

async function sourcesOf(
  crmSql: JsonObject,
  setCrmDirectory = jest.fn(),
  addEvidenceSource = jest.fn(),
): Promise<unknown[]> {
  const addSignalSource = jest.fn();
  const backend = await startTestBackend({
    extensionPoints: [
      [messagingHealthEvidenceSourcesExtensionPoint, { addEvidenceSource }],
      [messagingHealthSignalSourcesExtensionPoint, { addSignalSource }],
      [messagingHealthCrmDirectoryExtensionPoint, { setCrmDirectory }],
    ],
    features: [
      messagingHealthModule,
      mockServices.rootConfig.factory({
        data: { messagingHealth: { crmSql } },
      }),
    ],
  });
  await backend.stop();
  return addSignalSource.mock.calls.map(
    ([{ id, signal, askEveryMilliseconds }]) =>
      [id, signal, askEveryMilliseconds].join(' '),
  );
}

describe('the module', () => {
  const connection = 'postgresql://invented@127.0.0.1:9/crm';

  it('registers a source for each signal', async () => {
    expect(await sourcesOf({ connection })).toEqual([
      'crm-sql identity ',
      'crm-sql-whatsapp whatsapp-regression 60000',
      'crm-sql-duplicates duplicates 300000',
    ]);
  });

  it('asks as often as its config says, and leaves out what it switches off', async () => {
    expect(
      await sourcesOf({
        connection,
        whatsapp: { askEvery: '2m' },
        duplicates: { enabled: false },
      }),
    ).toEqual([
      'crm-sql identity ',
      'crm-sql-whatsapp whatsapp-regression 120000',
    ]);
  });

  it('registers nothing without a connection', async () => {
    const setCrmDirectory = jest.fn();
    expect(await sourcesOf({}, setCrmDirectory)).toEqual([]);
    expect(setCrmDirectory).not.toHaveBeenCalled();
  });

  it('gives evidence of failed identity resolutions', async () => {
    const addEvidenceSource = jest.fn();
    await sourcesOf({ connection }, undefined, addEvidenceSource);
    expect(addEvidenceSource).toHaveBeenCalledWith(
      expect.objectContaining({
        offers: [{ kind: 'error-lines', about: 'identity' }],
      }),
    );
  });

  it('sets the directory of the CRM, whatever sources are switched off', async () => {
    const setCrmDirectory = jest.fn();
    await sourcesOf(
      {
        connection,
        whatsapp: { enabled: false },
        duplicates: { enabled: false },
      },
      setCrmDirectory,
    );
    expect(setCrmDirectory).toHaveBeenCalledWith(expect.any(CrmSqlDirectory));
  });
});
