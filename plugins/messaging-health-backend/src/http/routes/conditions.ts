import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { registerEndpoint } from '../registerEndpoint';

/** `/organizations/{organizationId}/conditions`: people's word on what no figures can prove. */
export function mountConditions(router: Router, deps: HttpDependencies): void {
  const { directory, health, mask, onChanged } = deps;

  registerEndpoint(
    router,
    deps,
    endpoints.confirmCondition,
    async ({ path, body, actor }) => {
      const organization = await directory.get(path.organizationId);
      const verdict = await health.confirmCondition(
        organization,
        path.trigger,
        actor,
        mask(body.note),
      );
      onChanged(organization.id);
      return verdict;
    },
  );

  registerEndpoint(
    router,
    deps,
    endpoints.withdrawCondition,
    async ({ path, body, actor }) => {
      const organization = await directory.get(path.organizationId);
      const verdict = await health.withdrawCondition(
        organization,
        path.trigger,
        actor,
        mask(body.reason),
      );
      onChanged(organization.id);
      return verdict;
    },
  );
}
