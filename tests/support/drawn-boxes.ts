import { emitPptx } from "../../src/emit/pptx/emit.ts";
import { compileWith, type House, told } from "./house.ts";
import { openDeck } from "./powerpoint.ts";

/** The XML of an element of the first slide of a brief over the packaged pack and this one, by the element's name. */
export async function boxesOf(house: House, text: string): Promise<(name: string) => string> {
  const compiled = await compileWith(house, text);
  if (compiled.scene === null) throw new Error(told(compiled).join("\n"));
  const xml = openDeck(await emitPptx(compiled.scene, compiled.assets)).text("ppt/slides/slide1.xml");
  return (name) => {
    const found = xml.split(/(?<=<\/p:(?:sp|cxnSp|pic|graphicFrame)>)/).find((one) => one.includes(`name="${name}"`));
    if (found === undefined) throw new Error(`nothing is called ${name} there`);
    return found;
  };
}
