import type { Source } from "../../brief/types.ts";
import { isForeignAddress } from "../../data/web-address.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";

/** Leaves out what no deck may link to: a path of the house's file server tells an audience of it, even unlinked. */
export function withoutForeignAddresses(sources: readonly Source[], report: Report): readonly Source[] {
  return sources.map((source) => {
    if (!isForeignAddress(source.url)) return source;
    // Not the address itself: it may hold a password.
    report(diagnose("craft/source-address", { source: source.key }, { span: source.span }));
    return { ...source, url: "" };
  });
}
