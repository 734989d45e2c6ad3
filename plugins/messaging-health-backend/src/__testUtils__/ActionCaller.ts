import { mockCredentials } from '@backstage/backend-test-utils';
import { ApiTester } from './ApiTester';

const PATH = '/.backstage/actions/v1/actions';

/** Calls the plugin's actions as an AI client's server does. */
export class ActionCaller {
  constructor(private readonly api: ApiTester) {}

  async list(authorization = mockCredentials.user.header('user:default/ana')) {
    const { body } = await this.api
      .raw('get', PATH)
      .set('Authorization', authorization);
    return body.actions as Array<{
      id: string;
      description: string;
      attributes: Record<string, boolean>;
      schema: { input: object; output: object };
    }>;
  }

  /** The status, and the output or the error. */
  async invoke(
    name: string,
    input: object,
    authorization = mockCredentials.user.header('user:default/ana'),
  ) {
    const { status, body } = await this.api
      .raw('post', `${PATH}/messaging-health:${name}/invoke`)
      .set('Authorization', authorization)
      .send(input);
    return { status, output: body.output, message: body.error?.message };
  }
}
