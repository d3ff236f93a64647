import { symlinkSync } from "node:fs";
import { join } from "node:path";

export default (folder) => symlinkSync("../secret.png", join(folder, "project/map.png"));
