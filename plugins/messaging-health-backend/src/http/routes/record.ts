import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { HttpDependencies } from '../HttpDependencies';
import { registerEndpoint } from '../registerEndpoint';

/** `/incidents/{number}/...`: what people make of an incident. Its clocks are served with the communications. */
export function mountRecord(router: Router, deps: HttpDependencies): void {
  const { incidents } = deps;

  registerEndpoint(
    router,
    deps,
    endpoints.setSeverity,
    ({ path, body, actor }) => incidents.setSeverity(path.number, actor, body),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.handOverRole,
    ({ path, body, actor }) =>
      incidents.roles.handOver(path.number, actor, {
        ...body,
        role: path.role,
      }),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.planGoLive,
    ({ path, body: { at, note }, actor }) =>
      incidents.planGoLive(path.number, actor, { at: new Date(at), note }),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.resolveIncident,
    ({ path, body, actor }) =>
      incidents.resolve(path.number, actor, body.reason),
  );

  registerEndpoint(router, deps, endpoints.getClosingGate, ({ path }) =>
    incidents.closingGate(path.number),
  );

  mountHypotheses(router, deps);
  mountCorrectiveActions(router, deps);
}

function mountHypotheses(router: Router, deps: HttpDependencies): void {
  const { hypotheses } = deps.incidents;

  registerEndpoint(
    router,
    deps,
    endpoints.addHypothesis,
    ({ path, body, actor }) => hypotheses.add(path.number, actor, body.text),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.addHypothesisEvidence,
    ({ path, body, actor }) =>
      hypotheses.point(path.number, actor, path.hypothesisId, body),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.decideHypothesis,
    ({ path, body, actor }) =>
      hypotheses.decide(path.number, actor, path.hypothesisId, body),
  );
}

function mountCorrectiveActions(router: Router, deps: HttpDependencies): void {
  const { correctiveActions } = deps.incidents;

  registerEndpoint(
    router,
    deps,
    endpoints.addCorrectiveAction,
    ({ path, body, actor }) => correctiveActions.add(path.number, actor, body),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.changeCorrectiveAction,
    ({ path, body, actor }) =>
      correctiveActions.change(path.number, actor, path.actionId, body),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.finishCorrectiveAction,
    ({ path, body, actor }) =>
      correctiveActions.finish(path.number, actor, path.actionId, body),
  );

  registerEndpoint(
    router,
    deps,
    endpoints.withdrawCorrectiveAction,
    ({ path, body, actor }) =>
      correctiveActions.withdraw(
        path.number,
        actor,
        path.actionId,
        body.reason,
      ),
  );
}
