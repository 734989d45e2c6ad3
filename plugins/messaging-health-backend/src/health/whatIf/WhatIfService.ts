import {
  WhatIfAnswer,
  WhatIfRequest,
} from '@messaging-health/backstage-plugin-common';

/** Judges stored figures with other limits. */
export interface WhatIfService {
  /**
   * Throws `InputError` or `UnknownOrganizationError` for a question that makes no
   * sense, `ServiceUnavailableError` where too many are asked, and the signal's reason
   * once it is aborted.
   */
  ask(request: WhatIfRequest, signal?: AbortSignal): Promise<WhatIfAnswer>;
}
