import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import type { Host } from "./types.ts";
import { HostError } from "./types.ts";

/**
 * Bytes of a file that a brief or a template pack names. Only regular files: a pipe would have us wait for ever.
 * Throws `HostError`, which calls the file by `name`: no path of this machine.
 * @param path real path, which the caller has found to lie where files may be read
 * @param limit in bytes
 */
export function readGuarded(host: Host, path: string, name: string, limit: number): Uint8Array {
  try {
    return host.readBytes(path, limit, true);
  } catch (error) {
    if (error instanceof HostError) throw new HostError(named(error.diagnostic, name), error.sources);
    throw error;
  }
}

function named(diagnostic: Diagnostic, path: string): Diagnostic {
  const { code, params } = diagnostic;
  if (code === "host/is-folder" || code === "host/no-permission") return diagnose(code, { path });
  if (code === "host/too-large") return diagnose(code, { path, megabytes: Number(params.megabytes) });
  if (code === "host/unreadable") return diagnose(code, { path, reason: String(params.reason) });
  return diagnostic;
}
