/** Registries of a new brief: those that lie beside it are used, a stub is written where there is none. */
export const STUBS = {
  people: `# Who is who: titles by date, spellings, countries. Briefs name people by their keys: principal: park
# park:
#   name: Park Geun-hye
#   family: Park
#   order: family-first
#   titles: [{title: President of the Republic of Korea, from: 2013-02-25, to: 2017-03-10}]
#   country: KOR
#   say_it_like: pahk gun-heh
`,
  places: `# What places are called, and by whom: names_policy in a brief chooses among the labels.
# east-sea:
#   name: East Sea
#   kind: sea
#   variants: [Sea of Japan]
#   labels: {dual: East Sea / Sea of Japan}
#   disputed: true
`,
  facts: `# One number, one home: a brief writes 53,000 [fact: workers] and follows when the number changes here.
# workers:
#   value: "53,000"
#   unit: workers
#   as_of: 2013-04-09
#   source: herald, ¶4
`,
} as const;

/** Those that a brief can name, in the order of its front matter. */
export const REGISTRIES = ["people", "places", "facts", "sources"] as const;
export type RegistryName = (typeof REGISTRIES)[number];

/** The text of a stub, with the schema that editors complete it from. `schema` as for the brief; "" if there is none. */
export function stubOf(name: keyof typeof STUBS, schema: string): string {
  const line =
    schema === "" ? "" : `# yaml-language-server: $schema=${schema.replace("briefdeck.schema", `${name}.schema`)}\n`;
  return `${line}${STUBS[name]}`;
}
