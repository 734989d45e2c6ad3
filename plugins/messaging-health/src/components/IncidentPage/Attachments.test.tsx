import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { catchDownloads } from '../../__testUtils__/catchDownloads';
import { showPanel } from '../../__testUtils__/showPanel';
import { seen } from '../../__testUtils__/showTab';
import { attachment } from '../../testing';
import { Attachments } from './Attachments';

const picked = (name: string, type: string, content: string) =>
  new File([content], name, { type });

describe('Attachments', () => {
  it('attaches a file, and says so', async () => {
    const backend = await showPanel(Attachments, {
      attachFile: () => attachment(),
    });
    const input = await screen.findByLabelText(/Attach a file/);
    await userEvent.upload(input, picked('web.log', 'text/plain', 'POST 502'));
    expect(await screen.findByText('web.log is attached.')).toBeVisible();
    expect(seen(backend, 'attachFile')[0].body).toEqual({
      name: 'web.log',
      type: 'text/plain',
      content: btoa('POST 502'),
    });
  });

  it('takes a dropped file, and refuses what the server would refuse without sending it', async () => {
    const backend = await showPanel(Attachments, {});
    const zone = (await screen.findByText(/Attach a file/)).parentElement!;
    fireEvent.drop(zone, {
      dataTransfer: { files: [picked('a.zip', 'application/zip', 'PK')] },
    });
    expect(
      await screen.findByText(/a\.zip is of a type that is not taken/),
    ).toBeVisible();
    expect(seen(backend, 'attachFile')).toEqual([]);
  });

  it('saves an attached file under its name', async () => {
    const saved = catchDownloads();
    await showPanel(Attachments, {
      downloadAttachment: () => ({
        name: 'webhook.log',
        type: 'text/plain',
        content: 'POST 502',
      }),
    });
    fireEvent.click(
      await screen.findByRole('button', { name: 'Save webhook.log' }),
    );
    await waitFor(() =>
      expect(saved).toEqual([{ name: 'webhook.log', text: 'POST 502' }]),
    );
    jest.restoreAllMocks();
  });
});
