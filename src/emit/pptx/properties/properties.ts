import type { PackageContext } from "../package/context.ts";
import { PRESENTATION_PATH } from "../package/paths.ts";
import { createRelationships } from "../package/relationships.ts";
import { presentationFormat } from "../presentation/size.ts";
import { writeAppProperties } from "./app.ts";
import { writeCoreProperties } from "./core.ts";
import { writeCustomProperties } from "./custom.ts";

/** Adds the document properties, and the relationships of the package itself. */
export function addProperties(context: PackageContext): void {
  const { scene } = context;
  const relationships = createRelationships();
  relationships.add("officeDocument", PRESENTATION_PATH);
  relationships.add("core-properties", "docProps/core.xml");
  relationships.add("extended-properties", "docProps/app.xml");
  context.add("docProps/core.xml", writeCoreProperties(scene.meta));
  context.add("docProps/app.xml", writeAppProperties(scene, presentationFormat(scene.page)));
  const custom = writeCustomProperties(scene.meta);
  if (custom !== "") {
    relationships.add("custom-properties", "docProps/custom.xml");
    context.add("docProps/custom.xml", custom);
  }
  context.relate("", relationships);
}
