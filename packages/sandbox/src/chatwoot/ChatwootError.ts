/** A refusal, in one of the four shapes Chatwoot answers with. */
export class ChatwootError extends Error {
  readonly statusCode: number;
  readonly body: object;

  constructor(statusCode: number, body: object) {
    super(`Chatwoot answers ${statusCode}`);
    this.name = 'ChatwootError';
    this.statusCode = statusCode;
    this.body = body;
  }

  static badToken = () =>
    new ChatwootError(401, { error: 'Invalid Access Token' });
  static notAllowed = () =>
    new ChatwootError(401, {
      error: 'You are not authorized to do this action',
    });
  static notFound = () =>
    new ChatwootError(404, { error: 'Resource could not be found' });
  static unprocessable = (message: string, attributes: readonly string[]) =>
    new ChatwootError(422, { message, attributes });
  static badRequest = (field: string, message: string) =>
    new ChatwootError(400, {
      description: 'Bad Request Error',
      errors: [{ field, message, code: 'invalid' }],
    });
}
