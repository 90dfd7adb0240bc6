import type { Instrumentation } from "next";

/** Logs what a page, route or action threw, under the id that its visitor was shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log, loggedPath } = await import("@/lib/platform/log");
  const [path = ""] = request.path.split("?");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  log.error(
    {
      id: request.headers["x-request-id"],
      path: loggedPath(path),
      route: context.routePath,
      digest,
      err: error,
    },
    "request failed",
  );
};
