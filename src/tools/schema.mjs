/** npm run schema: writes templates/briefdeck.schema.json, from which editors complete and check front matter. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..", "..");
const bundle = join(root, "node_modules", ".cache", "briefdeck", "schema.mjs");
await build({
  entryPoints: [join(root, "src/brief/frontmatter/schema.ts")],
  outfile: bundle,
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20",
});
const { frontMatterJsonSchema } = await import(pathToFileURL(bundle).href);
const file = "templates/briefdeck.schema.json";
writeFileSync(join(root, file), `${JSON.stringify(frontMatterJsonSchema(), null, 2)}\n`);
console.log(file);
