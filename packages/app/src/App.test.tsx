import { render, screen } from '@testing-library/react';
import App from './App';

/** Hands config to the app the way the app backend does. */
function serveConfig(data: object) {
  const script = document.createElement('script');
  script.type = 'backstage.io/config';
  script.textContent = JSON.stringify([{ context: 'test', data }]);
  document.head.append(script);
}

describe('App', () => {
  it('asks who is there before it shows anything', async () => {
    serveConfig({
      app: { title: 'Messaging Health', baseUrl: 'http://localhost:3000' },
      backend: { baseUrl: 'http://localhost:7007' },
    });
    render(App.createRoot());
    expect(
      await screen.findByRole('button', { name: 'Enter' }, { timeout: 10_000 }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Catalog')).not.toBeInTheDocument();
  });
});
