import Ajv, { ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';

interface OpenApiOperation {
  responses?: Record<string, OpenApiResponse>;
}

interface OpenApiResponse {
  $ref?: string;
  content?: Record<string, { schema?: object }>;
}

/** As much of an OpenAPI document as answers are held to. */
export interface OpenApiDocument {
  paths: Record<string, Record<string, OpenApiOperation>>;
  components?: object;
}

const escape = (step: string) => step.replace(/~/g, '~0').replace(/\//g, '~1');

/** Holds answers to an OpenAPI document. */
export class OpenApiContract {
  private readonly document: OpenApiDocument;
  private readonly ajv = new Ajv({ strict: false, allErrors: true });

  constructor(document: OpenApiDocument) {
    this.document = document;
    addFormats(this.ajv);
    this.ajv.addSchema({ ...document }, 'document', false, false);
  }

  /** What is wrong with an answer; nothing when the document allows it. */
  violations(
    method: string,
    path: string,
    answer: { status: number; body: unknown },
  ): string[] {
    const operation = this.document.paths[path]?.[method];
    if (!operation) return [`${method} ${path} is not in the document`];
    const response = operation.responses?.[answer.status];
    if (!response) {
      return [`${method} ${path} never answers ${answer.status}`];
    }
    const [type] = Object.keys(response.content ?? {});
    if (response.$ref || !type || !response.content?.[type].schema) return [];
    const steps = ['paths', path, method, 'responses', String(answer.status)];
    const pointer = [...steps, 'content', type, 'schema'].map(escape).join('/');
    const validate = this.ajv.compile({
      $ref: `document#/${encodeURI(pointer)}`,
    });
    if (validate(answer.body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }: ErrorObject) =>
        `${method} ${path} ${answer.status}: ${instancePath} ${message}`,
    );
  }
}
