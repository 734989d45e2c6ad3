/** A refusal of n8n's public API: the status and the words of its `message`. */
export class N8nError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.name = 'N8nError';
    this.statusCode = statusCode;
  }

  static unauthorized = () => new N8nError(401, 'Unauthorized');
  static forbidden = () => new N8nError(403, 'Forbidden');
  static notFound = () => new N8nError(404, 'Not Found');
  static notYours = (verb: 'activate' | 'deactivate' | 'update') =>
    new N8nError(
      404,
      `You do not have permission to ${verb} this workflow. Ask the owner to share it with you.`,
    );
  static archived = () =>
    new N8nError(400, 'Cannot activate an archived workflow.');
  static archivedEdit = () =>
    new N8nError(400, 'Cannot update an archived workflow.');
  static noTrigger = () =>
    new N8nError(
      400,
      'Workflow cannot be activated because it has no trigger node. At least one trigger, webhook, or polling node is required.',
    );
  static lacksCredential = (nodes: number) =>
    new N8nError(
      400,
      `Cannot publish workflow: ${nodes} node have configuration issues: Webhook: Missing required credential`,
    );
  static deletePublished = () =>
    new N8nError(
      409,
      'Cannot delete a published workflow. Unpublish it before deleting.',
    );
  static broken = () => new N8nError(500, 'Internal server error');
  static badGateway = () => new N8nError(502, 'Bad Gateway');
  static unpublishRefused = () =>
    new N8nError(409, 'The workflow could not be deactivated.');
  static notRunning = () =>
    new N8nError(409, 'The execution is not running and cannot be stopped.');
  static unknownVersion = () => new N8nError(404, 'Version not found');
  static conflict = () =>
    new N8nError(409, 'There is a conflict with one of the webhooks.');
  static mediaType = (what: string) =>
    new N8nError(415, `unsupported media type ${what}`);
}
