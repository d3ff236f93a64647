import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A file of 26 MB that takes no room. */
export default (folder) => {
  writeFileSync(join(folder, "map.png"), "");
  truncateSync(join(folder, "map.png"), 26 * 1024 * 1024);
};
