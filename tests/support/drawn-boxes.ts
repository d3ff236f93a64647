import { emitPptx } from "../../src/emit/pptx/emit.ts";
import { compileWith, type House, told } from "./house.ts";
import { openDeck } from "./powerpoint.ts";

/**
 * The XML of an element of the first slide of a brief over the packaged pack and this one, by the element's name, with
 * that of the place of its layout that it fills: what stands there need not stand on the slide.
 */
export async function boxesOf(house: House, text: string): Promise<(name: string) => string> {
  const compiled = await compileWith(house, text);
  if (compiled.scene === null) throw new Error(told(compiled).join("\n"));
  const deck = openDeck(await emitPptx(compiled.scene, compiled.assets));
  const [layout = ""] = /slideLayout\d+\.xml/.exec(deck.text("ppt/slides/_rels/slide1.xml.rels")) ?? [];
  const [shapes, places] = [deck.text("ppt/slides/slide1.xml"), deck.text(`ppt/slideLayouts/${layout}`)].map((xml) =>
    xml.split(/(?<=<\/p:(?:sp|cxnSp|pic|graphicFrame)>)/),
  );
  return (name) => {
    const found = shapes?.find((one) => one.includes(`name="${name}"`));
    if (found === undefined) throw new Error(`nothing is called ${name} there`);
    const number = /<p:ph [^>]*\b(idx="\d+")/.exec(found)?.[1];
    const place = number === undefined ? "" : (places?.find((one) => new RegExp(` ${number}[ /]`).test(one)) ?? "");
    return found + place;
  };
}
