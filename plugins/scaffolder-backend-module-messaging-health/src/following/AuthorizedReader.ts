import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { AuthenticationError, ResponseError } from '@backstage/errors';

/**
 * Reads as the person who started the task. A person's sign-in may end before what is
 * followed does, or before a killed task is taken up again; from then on it reads as
 * the scaffolder itself. Reading only: to start or to resume always takes the person.
 */
export class AuthorizedReader {
  private credentials?: BackstageCredentials;
  private actsAsItself = false;

  constructor(
    private readonly auth: AuthService,
    private readonly getInitiatorCredentials: () => Promise<BackstageCredentials>,
  ) {}

  async read<T>(
    ask: (credentials: BackstageCredentials) => Promise<T>,
  ): Promise<T> {
    this.credentials ??= await this.getInitiatorCredentials();
    try {
      return await ask(this.credentials);
    } catch (error) {
      if (this.actsAsItself || !isSignInOver(error)) {
        throw error;
      }
      this.actsAsItself = true;
      this.credentials = await this.auth.getOwnServiceCredentials();
      return this.read(ask);
    }
  }
}

function isSignInOver(error: unknown): boolean {
  return (
    AuthenticationError.is(error) ||
    (ResponseError.is(error) && error.statusCode === 401)
  );
}
