import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { registerEndpoint } from '../registerEndpoint';

/** Files that people attach to incidents. */
export function mountAttachments(router: Router, deps: HttpDependencies): void {
  const { attachments } = deps;

  registerEndpoint(
    router,
    deps,
    endpoints.attachFile,
    ({ path, body, actor }) => attachments.attach(path.number, actor, body),
  );

  registerEndpoint(router, deps, endpoints.downloadAttachment, ({ path }) =>
    attachments.download(path.number, path.attachmentId),
  );
}
