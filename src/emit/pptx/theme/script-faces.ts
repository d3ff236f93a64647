export interface ScriptFace {
  /** ISO 15924. */
  readonly script: string;
  readonly heading: string;
  readonly text: string;
}

function both(script: string, face: string): ScriptFace {
  return { script, heading: face, text: face };
}

/** Faces for scripts that neither the Latin nor the East Asian face covers: those of Office's own themes. */
export const SCRIPT_FACES: readonly ScriptFace[] = [
  both("Jpan", "Yu Gothic"),
  both("Hang", "Malgun Gothic"),
  both("Hans", "Microsoft YaHei"),
  both("Hant", "Microsoft JhengHei"),
  { script: "Arab", heading: "Times New Roman", text: "Arial" },
  { script: "Hebr", heading: "Times New Roman", text: "Arial" },
  { script: "Thai", heading: "Angsana New", text: "Cordia New" },
  both("Ethi", "Nyala"),
  both("Beng", "Vrinda"),
  both("Gujr", "Shruti"),
  { script: "Khmr", heading: "MoolBoran", text: "DaunPenh" },
  both("Knda", "Tunga"),
  both("Guru", "Raavi"),
  both("Cans", "Euphemia"),
  both("Cher", "Plantagenet Cherokee"),
  both("Yiii", "Microsoft Yi Baiti"),
  both("Tibt", "Microsoft Himalaya"),
  both("Thaa", "MV Boli"),
  both("Deva", "Mangal"),
  both("Telu", "Gautami"),
  both("Taml", "Latha"),
  both("Syrc", "Estrangelo Edessa"),
  both("Orya", "Kalinga"),
  both("Mlym", "Kartika"),
  both("Laoo", "DokChampa"),
  both("Sinh", "Iskoola Pota"),
  both("Mong", "Mongolian Baiti"),
  { script: "Viet", heading: "Times New Roman", text: "Arial" },
  both("Uigh", "Microsoft Uighur"),
  both("Geor", "Sylfaen"),
  both("Armn", "Arial"),
  both("Mymr", "Myanmar Text"),
];
