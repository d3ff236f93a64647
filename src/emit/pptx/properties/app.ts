import type { Scene } from "../../../scene/types.ts";
import { escapeXml } from "../drawing/xml.ts";
import { XML_HEAD } from "../package/xml.ts";
import { countText } from "./count.ts";

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"' +
  ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';

/** `docProps/app.xml` (ECMA-376 Part 1, 22.2): counts and the titles that Explorer and Finder show. */
export function writeAppProperties(scene: Scene, format: string): string {
  const { words, paragraphs, faces } = countText(scene);
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ["Fonts Used", faces],
    ["Theme", [scene.theme.name]],
    ["Slide Titles", scene.slides.map(({ title }) => title)],
  ];
  const notes = scene.slides.filter((slide) => slide.notes.length > 0).length;
  return (
    `${XML_HEAD}<Properties ${NAMESPACES}><TotalTime>0</TotalTime><Words>${words}</Words>` +
    `<Application>briefdeck</Application><PresentationFormat>${format}</PresentationFormat>` +
    `<Paragraphs>${paragraphs}</Paragraphs><Slides>${scene.slides.length}</Slides><Notes>${notes}</Notes>` +
    "<HiddenSlides>0</HiddenSlides><MMClips>0</MMClips><ScaleCrop>false</ScaleCrop>" +
    titles(groups.filter(([, names]) => names.length > 0)) +
    (scene.meta.organisation === "" ? "" : `<Company>${escapeXml(scene.meta.organisation)}</Company>`) +
    "<LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged></Properties>"
  );
}

/** `HeadingPairs` says how many names of each group follow in `TitlesOfParts`. */
function titles(groups: readonly (readonly [string, readonly string[]])[]): string {
  const pairs = groups.map(
    ([title, names]) =>
      `<vt:variant><vt:lpstr>${title}</vt:lpstr></vt:variant><vt:variant><vt:i4>${names.length}</vt:i4></vt:variant>`,
  );
  const names = groups.flatMap(([, list]) => list.map((name) => `<vt:lpstr>${escapeXml(name)}</vt:lpstr>`));
  return (
    `<HeadingPairs><vt:vector size="${groups.length * 2}" baseType="variant">${pairs.join("")}</vt:vector></HeadingPairs>` +
    `<TitlesOfParts><vt:vector size="${names.length}" baseType="lpstr">${names.join("")}</vt:vector></TitlesOfParts>`
  );
}
