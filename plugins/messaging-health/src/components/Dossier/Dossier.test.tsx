import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { catchDownloads } from '../../__testUtils__/catchDownloads';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { FakeBackend, incident, Refusal } from '../../testing';
import { Dossier } from './Dossier';

const backendThat = () =>
  new FakeBackend({
    downloadDossier: ({ query }) => ({
      name: `INC-000042-dossier.${query.get('format')}`,
      type: 'application/json',
      content: '{"format":"messaging-health-dossier"}',
    }),
    downloadVerifier: () => ({
      name: 'verify-record.mjs',
      type: 'text/javascript',
      content: '// verifies',
    }),
  });

const choose = (field: string, option: string) =>
  userEvent.selectOptions(
    screen.getByRole('combobox', { name: field }),
    option,
  );

describe('the dossier', () => {
  it('is saved in the format, language and zone that were chosen', async () => {
    const saved = catchDownloads();
    const backend = backendThat();
    await renderScreen(<Dossier incident={incident()} />, backend);
    await choose('Format', 'JSON (can be verified by itself)');
    await choose('Language', 'Portuguese');
    await choose('Times beside UTC', 'America/Manaus');
    await userEvent.click(
      screen.getByRole('button', { name: 'Download the dossier' }),
    );
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(Object.fromEntries(backend.requests[0].query)).toEqual({
      format: 'json',
      language: 'pt',
      timeZone: 'America/Manaus',
    });
    expect(saved).toEqual([
      {
        name: 'INC-000042-dossier.json',
        text: '{"format":"messaging-health-dossier"}',
      },
    ]);
  });

  it('leaves the zone to the organization unless another is chosen', async () => {
    const saved = catchDownloads();
    const backend = backendThat();
    await renderScreen(<Dossier incident={incident()} />, backend);
    await userEvent.click(
      screen.getByRole('button', { name: 'Download the dossier' }),
    );
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(backend.requests[0].query.has('timeZone')).toBe(false);
  });

  it('names the zone that the organization has', async () => {
    await renderScreen(
      <Dossier incident={incident({ timeZone: 'Asia/Kolkata' })} />,
      backendThat(),
    );
    expect(
      screen.getByRole('combobox', { name: 'Times beside UTC' }),
    ).toHaveDisplayValue("In the organization's own zone, Asia/Kolkata");
  });

  it('says why it could not be downloaded', async () => {
    const backend = new FakeBackend({
      downloadDossier: () => {
        throw new Refusal(404, 'INC-000042 is not known.');
      },
    });
    await renderScreen(<Dossier incident={incident()} />, backend);
    await userEvent.click(
      screen.getByRole('button', { name: 'Download the dossier' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It could not be downloaded: INC-000042 is not known.',
    );
  });

  it('comes with the script that verifies it, and the command', async () => {
    const saved = catchDownloads();
    await renderScreen(<Dossier incident={incident()} />, backendThat());
    await userEvent.click(
      screen.getByText('Verify a dossier without this portal'),
    );
    expect(
      screen.getByText('node verify-record.mjs INC-000042-dossier.json'),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Download verify-record.mjs' }),
    );
    await waitFor(() =>
      expect(saved).toEqual([
        { name: 'verify-record.mjs', text: '// verifies' },
      ]),
    );
  });
});
