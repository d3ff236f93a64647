import type { Prose } from "./prose.ts";
import type { Language } from "./types.ts";
import { allAlsoWritten, alsoWritten } from "./variants.ts";

/** How letters are written where keyboards lack them; Switzerland has no ß. */
const PLAIN = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue", ß: "ss" };

const ONES = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(" ");
const TEENS = "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(" ");
const TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");
const UNITS_BEFORE = "ein zwei drei vier fünf sechs sieben acht neun".split(" ");
/** `einundzwanzig` is one word. */
const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries([
  ...[...ONES, ...TEENS].map((word, value) => [word, value] as const),
  ...TENS.flatMap((ten, at) => [
    [ten, (at + 2) * 10] as const,
    ...UNITS_BEFORE.map((one, unit) => [`${one}und${ten}`, (at + 2) * 10 + unit + 1] as const),
  ]),
  ...(["erste", "zweite", "dritte", "vierte", "fünfte", "sechste"] as const).flatMap((word, at) =>
    ["", "n", "r", "s"].map((ending) => [`${word}${ending}`, at + 1] as const),
  ),
  ...Object.entries({ einmal: 1, zweimal: 2, beide: 2, beiden: 2, hundert: 100, tausend: 1000 }),
]);
const ORDINALS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({
    ...{ erste: 1, zweite: 2, dritte: 3, fünfte: 5, zehnte: 10, fünfzehnte: 15, zwanzigste: 20, fünfundzwanzigste: 25 },
    ...{ dreißigste: 30, vierzigste: 40, fünfzigste: 50, sechzigste: 60, siebzigste: 70, achtzigste: 80 },
    ...{ neunzigste: 90, hundertste: 100 },
  }).flatMap(([word, value]) => ["", "n", "r"].map((ending) => [`${word}${ending}`, value])),
);
const SMALL = "(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|fünfzig|sechzig)";
const FEW = "(?:paar|zwei|drei|vier|fünf|sechs|zehn|einigen?|wenigen?|mehreren?|\\d{1,2})";
const SPANS = "(?:Tage?n?|Wochen?|Monate?n?|Quartale?n?|Jahre?n?|Jahrzehnte?n?)";
const UNITS =
  "(?:Wochenendes?|Woche|Monats?|Quartals?|Jahr(?:es)?|Jahrzehnts?|Frühjahrs?|Frühlings?|Sommers?|Herbst(?:es)?|Winters?|Montags?|Dienstags?|Mittwochs?|Donnerstags?|Freitags?|Samstags?|Sonnabends?|Sonntags?)";
const SEASONS = "(?:Frühjahrs?|Frühlings?|Sommers?|Herbst(?:es)?|Winters?)";
/** No season but a name (Winterspiele is one word), or the winter of two years that it joins. */
const NO_SEASON = "(?![/–-](?:20)?\\d{2})";
const THINKS =
  "(?:argumentiert|behauptet|meint|schreibt|schrieb|sagte?|findet|glaubt|warnte?|sieht|rät|urteilt|folgert|erwartet|vermutet|bezweifelt|fragt|hält)";
const CLAIMS =
  "(?:argumentierte?n?|behaupte(?:t|te|n|ten)|beharr(?:t|te|en|ten)|bestreite[tn]|bestritt(?:en)?|dementier(?:t|te|en|ten)|beteuer(?:t|te|n|ten)|warn(?:t|te|en|ten)|droh(?:t|te|en|ten)|forder(?:t|te|n|ten)|verlang(?:t|te|en|ten)|kritisier(?:t|te|en|ten)|beschuldig(?:t|te|en|ten)|beklag(?:t|te|en|ten)|besteh(?:t|en) darauf|lehn(?:t|te|en|ten) [^.;:!?]{1,80} ab(?!\\p{L})|weis(?:t|en) [^.;:!?]{1,80} zurück|ist der (?:Ansicht|Auffassung|Meinung))";
const OCCASIONS =
  "Konferenz|Sitzung|Tagung|Treffen|Gipfel(?:treffen)?|Runde|Plenum|Kongress|Versammlung|Ministertreffen|Dialog|Konsultationen|Forum|Ausgabe|Amtszeit|Änderung|Jahrhundert|Breitengrad|Division|Brigade|Flotte|Sanktionspaket|Regierungskonsultationen";
/** Capitals mark all nouns, so a name is any of them but these at the start of a sentence. */
const NOBODY =
  "(?!(?:Er|Sie|Es|Wir|Ich|Man|Das|Dies|Dieser|Diese|Wer|Was|Niemand|Keiner|Jeder|Alle|Der|Die|Unser|Unsere|Bundesregierung)(?!\\p{L}))";
const NAME = `${NOBODY}\\p{Lu}[\\p{L}’.-]+(?:\\s(?:(?:von|van|der|de|zu)\\s){0,2}\\p{Lu}[\\p{L}’.-]+){0,3}`;

const prose: Prose = {
  script: null,
  wholeWords: true,
  capitals: false,
  abbreviations: [
    ..."Hr Fr Dr Prof Gen Abg Nr Nrn Art Abs Bd Hrsg vgl ca bzw usw ggf evtl inkl max min Mio Mrd St Str Tel sog z d h i o v u a s".split(
      " ",
    ),
    ...["z\\.B", "d\\.h", "u\\.a", "i\\.d\\.R", "o\\.Ä"],
    // A day before its month, far more often than the end of a sentence.
    "\\d{1,2}",
  ],
  claims: {
    own: [
      "unsere[rmns]? (?:eigenen? |gegenwärtigen? |besten? )?(?:Annahmen?|Schätzung(?:en)?|Einschätzung(?:en)?|Berechnung(?:en)?|Bewertung(?:en)?|Zählung|Lesart|Schlussfolgerung(?:en)?|Vermutung(?:en)?|Rechnung|Planung|Empfehlung)",
      "unser(?:e[mns]?|em)? (?:eigene[rns]? )?(?:Vorschlags?|Vorschläge|Entwurfs?|Rat|Plan|Schluss|Verständnis)",
      "eigene (?:Berechnung|Schätzung|Annahme|Einschätzung|Zählung|Bewertung|Zusammenstellung|Darstellung)",
      "wir (?:schließen|nehmen an|schätzen|vermuten|urteilen|berechnen|schlagen vor|rechnen)",
      "erschlossen",
      "angenommen",
      "gefolgert",
      "erfunden(?:e[rnsm]?)?",
      "fiktiv(?:e[rnsm]?)?",
      "hypothetisch(?:e[rnsm]?)?",
      "illustrativ(?:e[rnsm]?)?",
      "zur Veranschaulichung",
      "Planungsgröße(?:n)?",
      "Vorschlag (?:des|dieses) (?:Referats|Hauses|Arbeitsstabs)",
      "Einschätzung des (?:Referats|Hauses|Arbeitsstabs)",
      "(?:noch )?zu (?:bestätigen|klären|ergänzen|vereinbaren|entscheiden)",
      "Platzhalter",
    ],
    drafts: ["Entwurf", "vereinbart", "abgestimmt", "unser(?:e)?", "Presse", "Öffentlich", "Gemeinsame?"],
    caveats: [
      ...["erschlossen", "vermutlich", "mutmaßlich(?:e[rnsm]?)?", "angeblich(?:e[rnsm]?)?", "unbestätigt(?:e[rnsm]?)?"],
      ...["nicht (?:bestätigt|überprüft|belegt|gesichert)", "ungesichert", "dem Vernehmen nach", "Berichten zufolge"],
      ...["offenbar", "anscheinend", "womöglich", "möglicherweise", "vielleicht", "eventuell", "wohl"],
      ...["wahrscheinlich", "unwahrscheinlich", "könnte[n]?", "dürfte[n]?", "mag", "scheint", "scheinen"],
      ...["laut", "zufolge", "nach Angaben", "(?:nach|aus) (?:seiner|ihrer|deren|dessen) (?:Ansicht|Meinung|Sicht)"],
      ...["strittig", "umstritten", "Annahme(?:n)?", "angenommen", "wir (?:vermuten|glauben|nehmen an|schätzen)"],
      ...[
        "(?:nur )?eine (?:einzige )?Quelle",
        "falls",
        "wenn",
        "sofern",
        "fraglich",
        "zweifelhaft",
        "unklar",
        "ungewiss",
      ],
      ...["vorläufig", "Vorbehalt", "deutet (?:darauf|auf)", "legt nahe", "soll(?:en)? (?=[^.;]{0,60} haben)"],
    ],
    explicitCaveats: [
      ...["erschlossen", "unbestätigt(?:e[rnsm]?)?", "nicht (?:bestätigt|überprüft|gesichert)", "ungesichert"],
      ...["mutmaßlich(?:e[rnsm]?)?", "angeblich(?:e[rnsm]?)?", "dem Vernehmen nach", "Berichten zufolge"],
      ...["unsere (?:eigene )?(?:Annahme|Schätzung|Einschätzung)", "nur eine Quelle", "strittig", "umstritten"],
    ],
    hedges: ["könnten?", "dürften?", "[Mm]öglicherweise", "[Vv]ielleicht", "[Ww]omöglich", "[Ee]ventuell"],
    oneSource: [
      "(?:eine[rns]?|einzige[rns]?|einzelne[rns]?|nur)(?!\\p{L})[^.;]{0,30}[^\\p{L}](?:Quelle|Autors?|Autorin|Berichts?|Artikels?|Papiers?|Studie|Analysten?|Experten?|Expertin|Zeugen?|Wissenschaftlers?|Wissenschaftlerin)",
      "Einzelquelle",
    ],
    translation: [
      "(?:in)?offiziell\\p{L}*",
      "(?:nicht)?amtlich\\p{L}*",
      "maschinell\\p{L}*",
      "Maschinenübersetzung",
    ].concat(["Arbeitsübersetzung", "Übersetz\\p{L}*", "übersetzt", "zur Orientierung", "sinngemäß"]),
    reveals: [
      ...["rote[nr]? Linien?", "(?:R|r)(?:ü|ue)ckfall(?:-| )?(?:position|linie|ebene|option)(?:en|n)?"],
      ...["Auffang(?:position|linie)(?:en|n)?", "R(?:ü|ue)ckzugs(?:position|linie)(?:en|n)?", "Schmerzgrenzen?"],
      ...[
        "Verhandlungs(?:grenzen?|spielraums?|spielr(?:ä|ae)ume)",
        "nicht verhandelbar",
        "nicht zur Verwendung",
        "Plan B",
      ],
    ],
  },
  confidence: {
    labels: [
      ...["(?:Grad der )?(?:Konfidenz|Gewissheit|Verlässlichkeit)", "Konfidenz(?:niveau|grad)", "Aussagesicherheit"],
      ...["Belastbarkeit", "Vertrauensgrad"],
    ],
    low: ["gering(?:e[rnsm]?)?", "niedrig(?:e[rnsm]?)?", "schwach(?:e[rnsm]?)?", "sehr begrenzt(?:e[rnsm]?)?"],
    high: ["hoch", "hohe[rnsm]?", "groß(?:e[rnsm]?)?"],
    levels: ["(?:sehr |eher )?(?:gering|niedrig|mittel|mäßig|moderat|hoch)"],
    talk: [
      "(?:hohe[rnm]?|mittlere[rnm]?|geringe[rnm]?|große[rnm]?|niedrige[rnm]?|wenig|volle[rnm]?) (?:\\p{L}+ )?(?:Konfidenz|Gewissheit|Verlässlichkeit)",
      "(?:wir sind|ist|sind) (?:\\p{L}+ )?(?:zuversichtlich|überzeugt)",
      "(?:Konfidenz|Gewissheit|Verlässlichkeit) ?(?=:)",
    ],
    // Neither scale has an agreed translation, so it is only told that it is likelihood; a cell holds nothing else.
    likelihood: [
      "(?:höchst|un|sehr un|höchst un)?wahrscheinlich(?:e[rnsm]?|er als nicht)?",
      "Wahrscheinlichkeit(?:en)?",
      "(?:nahezu|so gut wie|fast) (?:sicher|ausgeschlossen)",
      "(?:reale|realistische|geringe|hohe) (?:Möglichkeit|Aussicht(?:en)?|Chancen?)",
      "^(?:sehr |eher )?(?:möglich|ausgewogen|mittel|gering|niedrig|hoch)$",
    ],
  },
  views: {
    told: [
      `(?:er|sie|(?:der|die) (?:Autorin|Autor|Verfasserin|Verfasser|Studie|Artikel|Bericht|Analystin|Analyst|Beitrag)|das Papier) (?:\\p{L}+ )?${THINKS}`,
      `${THINKS} (?:er|sie|(?:der|die) (?:Autorin|Autor|Verfasserin|Verfasser))`,
      "(?:seiner|ihrer|deren|dessen) (?:Ansicht|Meinung|Auffassung|Einschätzung|Lesart|Darstellung) nach",
      "nach (?:seiner|ihrer|deren|dessen) (?:Ansicht|Meinung|Auffassung|Einschätzung|Lesart|Darstellung)",
      "(?:aus|in) (?:seiner|ihrer|deren|dessen) (?:Sicht|Augen|Worten)",
    ],
    attributed: [
      `{who} ${CLAIMS}(?!\\p{L})`,
      `, so {who}(?=[.,; ]|$)`,
      "(?:[Ll]aut|[Nn]ach (?:Ansicht|Auffassung|Meinung|Darstellung|Lesart|Angaben|Einschätzung)) (?:von |der |des )?{who}",
      "{who} zufolge",
      "(?:[Aa]us|[Ii]n) (?:der )?(?:Sicht|den Augen) (?:von |der |des )?{who}",
    ],
    name: NAME,
    // A capital marks no name, so the forms above say themselves who is nobody.
    nobody: "",
    governments: "",
  },
  time: {
    relative: [
      ...["heute", "heutig\\p{L}*", "heute (?:Morgen|Vormittag|Nachmittag|Abend)", "gestern", "gestrig\\p{L}*"],
      ...[
        "vorgestern",
        "übermorgen",
        "(?<!(?:am|guten|jeden) )morgen(?! (?:des|der|vom)(?!\\p{L}))(?=\\s\\p{Ll}|[.,;]|$)",
      ],
      ...["kürzlich", "neulich", "unlängst", "jüngst\\p{L}*", "neuerdings", "vor kurzem", "vor Kurzem", "zuletzt"],
      `(?:(?:am|im|in der|des|der|die|das|den|seit) )?(?:letzte|vergangene|vorige|diese|laufende|kommende|nächste)[nmrs]? ${UNITS}(?! (?:des|der)(?!\\p{L}))`,
      `(?:(?:in|seit) )?(?:den |die )?(?:letzten|vergangenen|nächsten|kommenden) ${FEW} ${SPANS}`,
      `vor (?:eine[mr]|${FEW}) (?:Tag|Woche|Monat|Jahr|Jahrzehnt|${SPANS})`,
      ...["vor (?:einiger|kurzer|langer) Zeit", "seit (?:Kurzem|kurzem|Langem|langem)", "dieser Tage"],
    ],
    seasons: [
      `(?:im|seit|bis|vor|nach|Anfang|Ende|Mitte)(?: (?:dem|zum|des))? ?(?:frühen |späten )?${SEASONS}${NO_SEASON}`,
      `${SEASONS} (?:19|20)\\d{2}${NO_SEASON}`,
    ],
    clock: ["(?:[01]?\\d|2[0-3])(?:[.:][0-5]\\d)? ?Uhr"],
    zones: [
      "(?:MEZ|MESZ|[ECMP][SD]T|KST|JST|CET|CEST)",
      "(?:Ortszeit|Lokalzeit|\\p{Lu}\\p{L}+er Zeit|(?:mitteleuropäischer|koordinierter|osteuropäischer) (?:Sommerz|Z|Weltz)eit)",
      "(?:alle )?Zeiten (?:in|nach|für) \\p{Lu}\\p{L}+",
    ],
    units: ["(?:Arbeits|Kalender|Werk)?(?:[Mm]inuten?|[Ss]tunden?|[Tt]age?n?|[Ww]ochen?|[Mm]onate?n?|[Jj]ahre?n?)"],
    minutes: ["Min(?:uten?)?\\.?"],
    planned: ["ersten?", "nächsten?", "binnen", "innerhalb", "alle", "jeweils"],
    to: ["bis"],
  },
  dates: {
    forms: ["{days}{day}\\. ?{month}(?: {year})?", "{day}\\. ?{number}\\. ?{year}", "{month} {year}"],
    names: { Jänner: 1, Jaenner: 1, Feber: 2, Maerz: 3, Mär: 3, Mrz: 3, Jun: 6, Jul: 7, Sep: 9 },
    and: ["und", "oder", "bis", "sowie", "bis zum"],
    beforeYear: [
      ...[
        "in",
        "im Jahr",
        "im Jahre",
        "seit",
        "bis",
        "vor",
        "nach",
        "ab",
        "von",
        "zwischen",
        "Anfang",
        "Ende",
        "Mitte",
      ],
      ...["des Jahres", "Jahr", "Jahre", "spätestens"],
    ],
  },
  numbers: {
    decimal: ",",
    grouping: ".'’\u00a0\u202f\u2009",
    percent: ["Prozent", "v\\. ?H\\.", "vom Hundert"],
    magnitudes: {
      ...{
        tausend: 1e3,
        Tausend: 1e3,
        Mio: 1e6,
        Million: 1e6,
        Millionen: 1e6,
        Mrd: 1e9,
        Milliarde: 1e9,
        Milliarden: 1e9,
      },
      ...{ Billion: 1e12, Billionen: 1e12 },
    },
    // A full stop ends sentences too: it makes an ordinal only before another day of a list, or what is counted so.
    ordinals: [
      `\\.(?=\\s?[–-]\\s?\\d|,\\s\\d|\\s(?:und|oder|bis|sowie)\\s|\\s(?:\\p{L}+\\s){0,2}(?:${OCCASIONS}|Jahrestag|Jubiläum|Mal|Geburtstag))`,
    ],
    named:
      "Referat Abteilung Unterabteilung Dezernat Arbeitsstab Resolution Option Punkt Klausel Absatz Abs Ziffer Ziff Artikel Art Paragraf Paragraph Abschnitt Kapitel Seite Folie Schritt Spalte Zeile Anlage Anhang Beilage Tabelle Abbildung Schaubild Diagramm Phase Stufe Runde Frage Ziel Botschaft Bitte Angebot Priorität Nr Nummer Gesetz Fassung Version Teil Gruppe Tag Woche Minute Anmerkung Ausfertigung Maßnahme Thema Ebene Raum Saal Tor Autobahn Route Protokoll Fall Beispiel Fußnote Quelle Regel Kategorie Klasse Typ Stufe Aufgabe Pfeiler Säule Korb Halbsatz Satz"
        .split(" ")
        .map((word) => `${word}(?:en|e|n|s)?`)
        .concat(["Punkte[ns]?", "Absätze[ns]?", "Anhänge[ns]?"]),
    prefixes: [],
    counters: ["\\s?Uhr"],
    occasions: OCCASIONS.split("|"),
    notOccasion: "Jahrestag Jubiläum Geburtstag der des und oder bis zu in am für vor nach seit",
    links: ["und", "oder", "bis", "sowie"],
    openers: "",
    plurals: ["\\p{Lu}[\\p{L}-]*(?:e|n|r|s)"],
    amounts: [
      `(?:ein|zwei|drei|vier) (?:Drittel|Viertel|Fünftel|Zehntel)(?= (?:der|des|von|aller)(?!\\p{L}))`,
      "(?:dutzende|Dutzende|hunderte|Hunderte|tausende|Tausende|zehntausende|Zehntausende|hunderttausende|Hunderttausende|Millionen|Milliarden)(?= (?:von|\\p{L}+e[rn]?)(?!\\p{L}))",
      `(?:${SMALL}|ein(?:e|ige)?|mehrere|ein paar) (?:hundert|tausend|Million(?:en)?|Milliarden?|Billion(?:en)?)`,
    ],
    approximate: [
      ...["etwa", "rund", "ungefähr", "circa", "ca\\.", "annähernd", "fast", "nahezu", "beinahe", "knapp", "gut"],
      ...["mehr als", "über", "mindestens", "wenigstens", "bis zu", "höchstens", "weniger als", "unter", "gegen"],
    ],
    words: NUMBERS,
    spelt: [],
    mixed: null,
  },
  // Adjectives before a noun have the endings of plurals, and case is gone where words are compared.
  counting: null,
  events: {
    nouns: [
      "(?<!(?<!\\p{L})(?:D(?:as|er|ie|em|en|es)|Ein(?:e[mnrs]?)?|Dies(?:e[mnrs]?)?|Jene[mnrs]?)\\s)(?:Erklärung|Abkommens?|Vertrag(?:e?s)?|Vereinbarung|Übereinkommens?|Kommuniqu[eé]s?|Gipfels?|Charta|Konvention|Protokolls?|Memorandums?|Waffenstillstands?|Agenda|Verfassung|Referendums?)",
    ],
    links: ["von", "über", "der", "des", "und", "für", "zu", "zur", "zum"],
    numbered: ["Resolution"],
    leads: [
      "der",
      "die",
      "das",
      "dem",
      "den",
      "des",
      "in",
      "im",
      "zu",
      "zur",
      "zum",
      "ein",
      "eine",
      "mit",
      "nach",
      "vor",
    ],
    between: ["nach", "vor", "bis", "seit", "und", "folgt(?:e|en)?", "über"],
    ordinals: ORDINALS,
    anniversaries: [
      { form: "{count} +Jahrestag(?:e?s)? +(?:der|des|von) +(?:der|des)? *{what}", loose: false },
      { form: "{number} +Jahren? +(?:nach|seit) +(?:der|dem|des)? *{what}", loose: true },
    ],
    empty: "der die das des und ende anfang beginn unser ihr",
  },
  stems: {
    ignored:
      "aber alle allem allen aller alles also andere anderen anderer auch beim beide beiden bereits bevor bisher damit dann darauf darin darüber dass dazu deren dessen denen denn dennoch deshalb diese diesem diesen dieser dieses doch dort durch eben eine einem einen einer eines einige einigen erst etwa etwas falls ganz gegen gegenüber haben hatte hatten hier hinter ihre ihrem ihren ihrer immer indem ist jede jeden jeder jedoch jetzt kann kein keine keinem keinen keiner können könnte machen mehr muss müssen nach nachdem nicht nichts noch oder ohne schon sehr sein seine seinem seinen seiner seit sich sind sobald sollen sollte sondern sonst soweit sowie trotz über unser unsere unserem unseren unserer unter viel viele vielen vom von wann waren warum weil welche welchem welchen welcher wenn werden weshalb wieder will wird wobei wollen worden wurde wurden würde zwar zwischen zum zur",
    least: 4,
    left: 3,
    endings: [
      ["ß", "ss"],
      ["(?<=^.{4,})(?:ungen|ung|keiten|keit|heiten|heit|innen|in|isch(?:e[mnrs]?)?)$", ""],
      ["(?<=^.{3,})(?:ern|em|en|er|es|e|n|s)$", ""],
      ["ä", "a"],
      ["ö", "o"],
      ["ü", "u"],
    ],
    pairs: false,
  },
  objectives: {
    before: ["zu", "ein(?:en|e)?", "de[nr]", "die", "das"],
    // As nouns, the verb of a German objective being its last word.
    first: [
      ...[
        "Meinungsaustausch",
        "Gedankenaustausch",
        "Austausch",
        "Bekräftigung",
        "Stärkung",
        "Vertiefung",
        "Erörterung",
      ],
      ...["Diskussion", "Würdigung", "Förderung", "Intensivierung", "Ausbau", "Fortsetzung", "Prüfung", "Verbesserung"],
      ...["Unterstützung", "Begrüßung", "Kenntnisnahme", "Erkundung", "Sondierung", "Vertrauensbildung", "Pflege"],
    ],
    last: [
      ...["austauschen", "bekräftigen", "stärken", "vertiefen", "erörtern", "diskutieren", "besprechen", "beraten"],
      ...["begrüßen", "unterstreichen", "betonen", "hervorheben", "fördern", "prüfen", "würdigen", "ansprechen"],
      ...["zur Kenntnis nehmen", "ausbauen", "intensivieren", "verbessern", "fortsetzen", "fortführen", "unterstützen"],
      ...["ausloten", "sondieren", "thematisieren", "anerkennen", "zusammenarbeiten", "voranbringen", "pflegen"],
    ],
    endings: [],
    note: [
      "(?:(?:Vorlage|Bericht|Vermerk|Papier|Sachstand) )?zur Kenntnis(?:nahme)?(?: (?:nehmen|genommen))?",
      "Kenntnisnahme(?: (?:der Vorlage|des Berichts|des Vermerks|des Papiers))?",
    ],
    choices: ["(?:nicht )?einverstanden", "(?:nicht )?gebilligt", "(?:nicht )?zugestimmt"],
  },
  positions: {
    none: [
      "entfällt|keine?|offen|k\\. ?A\\.",
      "keine (?:bekannte |erklärte |öffentliche |eigene )?(?:Position|Haltung|Auffassung|Bedingung|Interessen?|Angaben?)(?!\\p{L}).*",
      "nicht (?:bekannt|geäußert|erörtert|angesprochen|beteiligt|betroffen|einschlägig|anwendbar)(?!\\p{L}).*",
      "unbekannt.*|unentschieden.*|noch (?:offen|zu klären).*|wird gefragt.*|siehe .*|s\\. ?o\\..*",
      "wie (?:oben|zuvor|links|bisher).*|dieselbe.*|de[rs]gleichen.*|gleiche? .*",
      "auseinander.*|nahe .*|teil(?:s|weise).*|einig.*|uneinig.*|konsens.*|dissens.*",
    ],
    verdict: ["Befund", "Abstand", "Überschneidung", "Urteil", "Übereinstimmung"],
    course: ["was", "Inhalt", "Beschreibung", "Vorgehen"],
  },
  texts: {
    agreed: ["vereinbart", "geeint", "abgestimmt", "gebilligt", "angenommen", "endgültig", "konsentiert", "verkündet"],
    concurrence: [
      ...["Mitzeichnung\\p{L}*", "mitgezeichnet", "mitzeichn\\p{L}*", "zeichne[tn] mit", "(?:nicht )?einverstanden"],
      ...[
        "Einvernehmen",
        "Zustimmung",
        "stimm(?:t|en) (?:\\p{L}+ )?zu",
        "Widerspruch",
        "widersprich\\p{L}*",
        "Bedenken",
      ],
    ],
    onlyPicture: [
      "(?:ein(?:e)? )?(?:Bild|Foto|Fotografie|Diagramm|Grafik|Schaubild|Logo|Symbol|Karte|Abbildung|Bildschirmfoto)",
    ],
  },
  lines: {
    source: ["Quellen?(?:angaben?)?"],
    keyJudgement: ["Kernurteil", "Kernaussage", "Kernbefund", "Schlüsselurteil"],
    drafter: ["Verfasser(?:in)?", "Bearbeiter(?:in)?", "an die Verfasser"],
    total: ["(?:ins)?gesamt", "Summe", "zusammen"],
    asOf: ["Stand:? +"],
    asOfBehind: [],
  },
  facts: {
    notes: {
      ...{ about: "rund N", around: "rund N", some: "rund N", roughly: "etwa N", approximately: "etwa N" },
      ...{
        nearly: "fast N",
        almost: "fast N",
        "at least": "mindestens N",
        "at most": "höchstens N",
        "up to": "bis zu N",
      },
      ...{ over: "über N", "more than": "mehr als N", under: "unter N", "less than": "weniger als N" },
      "fewer than": "weniger als N",
    },
    counters: [],
  },
  roles: {
    interpreter: ["Dolmetscher(?:in|innen|s)?", "Sprachmittler(?:in|innen)?"],
    noteTaker: ["Protokollführ(?:er|erin|ung)", "Protokollant(?:in|en)?", "Schriftführer(?:in)?"],
    principal: ["Delegationsleit(?:er|erin|ung)", "Leit(?:er|erin|ung) der Delegation", "Hauptperson"],
  },
};

export const de: Language = {
  tag: "de",
  name: "German",
  filler:
    "Beide Seiten kamen überein, sich vor dem Sommer wieder zu treffen und die Leitung zwischen den Hauptstädten offenzuhalten",
  callouts: { note: "Hinweis", tip: "Tipp", important: "Wichtig", warning: "Warnung", caution: "Vorsicht" },
  references: {
    figure: "Abbildung",
    table: "Tabelle",
    equation: "Gleichung",
    listing: "Listing",
    section: "Abschnitt",
  },
  labels: {
    source: "Quelle",
    sources: "Quellen",
    agenda: "Agenda",
    continued: "Fortsetzung",
    of: "von",
    notes: "Notizen",
    slide: "Folie",
    part: "Teil",
    colon: ":",
    afterColon: " ",
    asOf: "Stand:",
    draft: "Entwurf",
    cleared: "abgestimmt",
    final: "Endfassung",
    superseded: "überholt",
  },
  viewer: {
    slides: "Folien",
    previous: "Vorige Folie",
    next: "Nächste Folie",
    overview: "Übersicht",
    search: "Suchen",
    nothing: "Nichts gefunden",
    fullScreen: "Vollbild",
    close: "Schließen",
    hidden: "Ausgeblendete Folie",
    copy: "Exemplar der vortragenden Person, mit den Notizen",
    position: (number, total) => `Folie ${number} von ${total}`,
  },
  headings: allAlsoWritten(
    {
      "bottom-line":
        "Kernaussage | Das Wichtigste in Kürze | Das Wichtigste | In Kürze | Kurz gefasst | Kurzfassung | Zusammenfassung | Auf einen Blick | Ergebnis vorab | Kernpunkte | Fazit | Tenor | Kernurteil",
      "our-objectives":
        "Unsere Ziele | Unser Ziel | Deutsche Ziele | Deutsche Interessen | Unsere Interessen | Gesprächsziel | Gesprächsziele | Ziel des Gesprächs | Ziele des Gesprächs | Zweck des Gesprächs | Zweck | Zielsetzung | Angestrebte Ergebnisse | Was wir wollen | Was wir erreichen wollen | Wir wollen",
      "their-objectives":
        "Ihre Ziele | Ziele der Gegenseite | Ziele der anderen Seite | Ziele des Gegenübers | Ziele des Gesprächspartners | Ziele der Gesprächspartnerin | Interessen der Gegenseite | Interessen der anderen Seite | Interessen des Gesprächspartners | Erwartungen der Gegenseite | Was sie wollen | Was die Gegenseite will | Was die andere Seite will | Sie wollen",
      objectives:
        "Ziele | Ziele beider Seiten | Unsere Ziele und ihre | Ziele und Interessen | Interessen beider Seiten",
      "scene-setter":
        "Lage | Sachstand | Sachverhalt | Ausgangslage | Lagebild | Aktuelle Lage | Lage und Anlass | Anlass | Warum jetzt | Aktueller Stand | Stand der Dinge | Stand der Beziehungen | Einführung",
      programme:
        "Programm | Ablauf | Programmablauf | Ablaufplan | Zeitplan | Gesprächsablauf | Ablauf des Gesprächs | Minutenprogramm | Regieplan | Tagesordnung",
      participants:
        "Teilnehmer | Teilnehmende | Teilnehmerinnen und Teilnehmer | Teilnehmer und Sitzordnung | Teilnehmende und Sitzordnung | Teilnehmerkreis | Teilnehmerliste | Gesprächsteilnehmer | Delegation | Delegationen | Delegationsliste | Sitzordnung | Sitzplan",
      background:
        "Hintergrund | Hintergründe | Hintergrundinformation | Hintergrundinformationen | Zusatzinformationen | Weitere Fakten | Fakten | Faktenblatt",
      positions:
        "Positionen | Positionen der Seiten | Positionen der Parteien | Positionen im Vergleich | Positionsvergleich | Haltungen | Standpunkte | Wo die Seiten stehen | Wo die Parteien stehen | Was jede Seite will | Interessenlage",
      "key-messages":
        "Kernbotschaften | Kernaussagen | Botschaften | Unsere Botschaften | Sprechpunkte | Sprechzettel | Gesprächsführungsvorschlag | Gesprächsführungsvorschläge | Gesprächsführung | Gesprächselemente | Gesprächspunkte | Gesprächsthemen | Redepunkte | Aktiv | Aktive Punkte | Aktiv anzusprechen | Von uns anzusprechen | Zu sagen",
      "if-raised":
        "Falls angesprochen | Wenn angesprochen | Reaktiv | Reaktive Punkte | Reaktive Sprechpunkte | Reaktive Sprachregelung | Auf Nachfrage | Nur auf Nachfrage | Bei Nachfrage | Mögliche Fragen | Erwartete Fragen | Fragen und Antworten | Fragen & Antworten | F&A | FAQ",
      "do-not-raise":
        "Nicht ansprechen | Nicht von uns ansprechen | Nicht von uns anzusprechen | Nicht aktiv ansprechen | Nicht anzusprechen | Nicht anzusprechende Themen | Nicht erwähnen | Nicht thematisieren | Nicht zu thematisieren | Zu vermeiden | Vermeiden | Zu vermeidende Themen | Tabuthemen | Tabuthema | Tabus | Tabu",
      "asks-and-offers":
        "Bitten und Angebote | Forderungen und Angebote | Anliegen und Angebote | Wünsche und Angebote | Unsere Bitten und Angebote | Unsere Forderungen und Angebote | Geben und Nehmen | Leistung und Gegenleistung",
      "red-lines":
        "Rote Linien | Rote Linie | Unsere roten Linien | Rückfallpositionen | Rückfallposition | Rückfalllinien | Rote Linien und Rückfallpositionen | Rückfallpositionen und rote Linien | Verhandlungsgrenzen | Grenzen der Verhandlung | Verhandlungslinie und rote Linien | Verhandlungsspielraum | Verhandlungsspielräume | Schmerzgrenzen | Schmerzgrenze | Nicht verhandelbar | Unverhandelbares | Mindestforderungen | Minimalziele",
      deliverables:
        "Greifbare Ergebnisse | Deliverables | Mögliche Ergebnisse | Erwartete Ergebnisse | Vorzeigbare Ergebnisse | Zu erzielende Ergebnisse | Ergebnisliste | Gemeinsame Vorhaben",
      "joint-statement":
        "Gemeinsame Erklärung | Gemeinsames Kommuniqué | Kommuniqué | Abschlusserklärung | Gipfelerklärung | Stand der Erklärung | Textstand | Stand des Textes | Textübersicht",
      options:
        "Optionen | Handlungsoptionen | Handlungsmöglichkeiten | Handlungsalternativen | Alternativen | Wahlmöglichkeiten | Lösungsmöglichkeiten",
      recommendation:
        "Empfehlung | Empfehlungen | Votum | Entscheidungsvorschlag | Vorschlag | Handlungsempfehlung | Handlungsempfehlungen | Erbetene Entscheidung | Entscheidungsbedarf | Bitte um Entscheidung | Bitte um Billigung",
      risks:
        "Risiken | Risiko | Risiken und Vorsorge | Risiken und Gegenmaßnahmen | Eventualfälle | Eventualfallplanung | Eventualitäten | Was wenn | Unwägbarkeiten",
      timeline:
        "Zeitleiste | Chronologie | Zeittafel | Zeitlicher Ablauf | Wichtige Daten | Wichtige Termine | Eckdaten | Bisheriger Verlauf | Verlauf | Wie es dazu kam | Entwicklung",
      map: "Karte | Landkarte | Lagekarte | Geografie | Geographie",
      evidence: "Belege | Befund | Befunde | Datenlage | Daten | Zahlen | Zahlen und Fakten | Diagramm",
      "press-lines":
        "Presselinie | Presselinien | Sprachregelung | Sprachregelungen | Presse-Sprachregelung | Pressesprachregelung | Sprachregelung für die Presse | Öffentliche Sprachregelung | Öffentliche Linie | Presseerklärung | Pressestatement | Pressestatements",
      "watch-outs":
        "Besondere Hinweise | Protokollarische Hinweise | Protokollarisches | Protokoll | Fallstricke | Heikle Punkte | Sensible Punkte | Sensibilitäten | Empfindlichkeiten | Etikette | Zu beachten | Bitte beachten",
      outcomes:
        "Ergebnisse | Ergebnis | Gesprächsergebnis | Gesprächsergebnisse | Ergebnisse des Gesprächs | Ergebnisprotokoll | Ergebnisvermerk | Gesprächsvermerk | Vermerk | Unterrichtung",
      annex: "Anlage | Anlagen | Anhang | Anhänge | Beilage | Beilagen",
      sources:
        "Quellen | Quellen und Verlässlichkeit | Quellenverzeichnis | Quellenangaben | Literatur | Literaturverzeichnis | Nachweise",
      distribution:
        "Verteiler | Verteiler und Fassungen | Fassungen | Fassungsverlauf | Versionsverlauf | Änderungsverlauf | Änderungsverzeichnis",
      person:
        "Zur Person | Person | Personenkarte | Kurzbiografie | Kurzbiographie | Biografie | Biographie | Lebenslauf | Gesprächspartner | Gesprächspartnerin | Zum Gesprächspartner | Zur Gesprächspartnerin",
      agenda: "Agenda | Tagesordnung | Inhalt | Inhaltsverzeichnis | Gliederung | Übersicht",
      chart: "Diagramm | Grafik | Schaubild",
      code: "Code | Quelltext",
      columns: "Vergleich | Gegenüberstellung | Nebeneinander",
      cover: "Deckblatt | Titelblatt",
      image: "Bild | Foto | Abbildung",
      quote: "Zitat | Zitate | Im Wortlaut",
      section: "Abschnitt | Kapitel",
      table: "Tabelle",
    },
    PLAIN,
  ),
  partLabels: alsoWritten(
    "Entscheidung bis | Zu entscheiden bis | Wenn nichts geschieht | Ohne Entscheidung | Vereinbart | Einigung | Geeint | Nur wir | Nur unsere Seite | Nur unsererseits | Nur die Gegenseite | Nur die andere Seite | Maßnahmen | Aufträge | Weiteres Vorgehen | Auf Nachfrage | Deutsch | Englisch | Koreanisch | Chinesisch | Japanisch | Französisch | Russisch | Spanisch | Arabisch | Was | Wer | Wann | Wo",
    PLAIN,
  ),
  annex: "Anlage | Anhang | Beilage",
  lines: allAlsoWritten(
    {
      say: "sagen | zu sagen | Sprechpunkt | Botschaft | Aussage | aktiv | aktiv ansprechen",
      "not-for-use":
        "nicht verwenden | nicht zu verwenden | nicht zur Verwendung | nicht zur Verwendung bestimmt | nicht zum Gebrauch | nicht für den Gebrauch | nicht benutzen | nicht nutzen | nicht zitieren | nicht zitierfähig | nicht vortragen | nicht weitergeben | nicht zur Weitergabe | nicht nach außen | nicht für die Gegenseite | nicht für die andere Seite | nur intern | rein intern | intern halten | nur zur internen Verwendung | nur für den internen Gebrauch | nur zum internen Gebrauch | nur für internen Gebrauch | für den internen Gebrauch | zur internen Verwendung | nur für uns | nur zu unserer Information | nur zur eigenen Information | nur zur Kenntnis | nur zum Hintergrund | nur für den Dienstgebrauch",
      ask: "Bitte | Bitten | unsere Bitte | unsere Bitten | Forderung | Forderungen | unsere Forderung | Anliegen | unser Anliegen | Wunsch | unser Wunsch | Ersuchen | wir bitten | wir bitten um | wir fordern",
      offer:
        "Angebot | Angebote | unser Angebot | unsere Angebote | Gegenleistung | Zugeständnis | Zugeständnisse | wir bieten | wir bieten an",
      "red-line":
        "rote Linie | rote Linien | roten Linie | roten Linien | roter Linien | Rotlinie | Rotlinien | Schmerzgrenze | Schmerzgrenzen | Verhandlungsgrenze | Verhandlungsgrenzen | Verhandlungs-Grenze | Verhandlungs-Grenzen | Verhandlungslimit | Verhandlungslimits | Grenze der Verhandlung | Grenzen der Verhandlung | Verhandlungsspielraum | Verhandlungsspielräume | Verhandlungsmarge | äußerste Grenze | letzte Grenze | letzte Linie | Abbruchpunkt | Abbruchkriterium | Abbruchlinie | Ausstiegspunkt | nicht verhandelbar | nicht verhandelbare Punkte | Unverhandelbares | unverhandelbar | Mindestforderung | Mindestforderungen | Minimalforderung | Minimalforderungen | Minimalziel | Minimalziele | Mindestziel | Mindestziele | Minimalposition | Mindestposition | keinesfalls | auf keinen Fall",
      fallback:
        "Rückfallposition | Rückfallpositionen | Rückfall-Position | Rückfall-Positionen | Rückfalllinie | Rückfalllinien | Rückfallinie | Rückfallinien | Rückfall-Linie | Rückfall-Linien | Rückfallebene | Rückfallebenen | Rückfall-Ebene | Rückfalloption | Rückfalloptionen | Rückfall-Option | Rückfall-Optionen | Rückfalllösung | Rückfall-Lösung | Rückzugsposition | Rückzugspositionen | Rückzugs-Position | Rückzugslinie | Rückzugslinien | Ausweichposition | Ausweichpositionen | Ausweich-Position | Ausweichlinie | Auffangposition | Auffangpositionen | Auffang-Position | Auffanglinie | Auffanglinien | Auffang-Linie | Kompromisslinie | Kompromisslinien | Ersatzposition | zweitbeste Lösung | Fallback-Option | Fallback-Optionen | Fallback-Linie | Fallbackposition | Fallbackoption | Fallbacklinie",
      "if-raised":
        "falls angesprochen | wenn angesprochen | falls gefragt | wenn gefragt | auf Nachfrage | nur auf Nachfrage | bei Nachfrage | reaktiv | Frage | mögliche Frage",
      line: "Antwort | Linie | Sprachregelung | Antwortlinie | Antwortelement | Antwortvorschlag",
      avoid:
        "vermeiden | zu vermeiden | bitte vermeiden | Vermeidung | nicht sagen | nicht zu sagen | nicht ansprechen | nicht anzusprechen | nicht aktiv ansprechen | nicht von uns ansprechen | nicht erwähnen | nicht zu erwähnen | nicht thematisieren | Tabu | Tabus | Tabuthema | Tabuthemen",
      watch:
        "beachten | zu beachten | bitte beachten | Achtung | Vorsicht | im Auge behalten | im Blick behalten | aufpassen | zu beobachten",
      decision: "Entscheidung | Entscheidungen | zu entscheiden | Beschluss | Beschlüsse | erbetene Entscheidung",
      action:
        "Maßnahme | Maßnahmen | Auftrag | Aufträge | Arbeitsauftrag | Aufgabe | Aufgaben | Folgemaßnahme | Folgemaßnahmen | To-do | To-dos",
      deliverable: "Ergebnis | Ergebnisse | Deliverable | Deliverables | Vorhaben",
    },
    PLAIN,
  ),
  around: {
    before: alsoWritten(
      "unser | unsere | unserer | unserem | unseren | unseres | mein | meine | meiner | meinen | der | die | das | den | dem | des | ein | eine | einer | einen | einem | eines | eigene | eigener | eigenen | deutsche | deutscher | deutschen | absolute | absoluter | absoluten | klare | letzte | erste | zweite | dritte | weitere | mögliche | interne | für uns",
      PLAIN,
    ),
    after: alsoWritten(
      "unsererseits | für uns | von uns | unserer Seite | auf unserer Seite | der Bundesregierung | der deutschen Seite | deutscher Seite | deutscherseits | Deutschlands | intern",
      PLAIN,
    ),
  },
  tails: allAlsoWritten(
    {
      owner: "zuständig | Zuständigkeit | verantwortlich | Federführung | federführend | ff",
      due: "Frist | fällig | fällig am | fällig bis | bis | Termin | Stichtag",
      // Not “Stand”, which dates a text: (Stand: 7. Mai 2013).
      status: "Status | Sachstand | Umsetzungsstand",
      minutes: "Minuten | Min",
      waiver: "Ausnahme durch | Ausnahme | Abweichung durch",
      trigger: "Auslöser | Indikator | Anzeichen",
      link: "Verweis | Verknüpfung",
    },
    PLAIN,
  ),
  columns: allAlsoWritten(
    {
      priority: "Priorität",
      number: "Nummer | Nr | lfd Nr | Ziffer",
      time: "Zeit | Uhrzeit | Beginn | Minute",
      date: "Datum | Tag",
      item: "Punkt | Programmpunkt | Tagesordnungspunkt | TOP | Schritt | Gegenstand | Inhalt",
      lead: "Wortführung | wer spricht | Sprecher | Sprecherin | Redner | Rednerin | Gesprächsführung | Leitung",
      press: "Presse | Medien | Kameras | Pressezugang | Presseöffentlichkeit",
      minutes: "Minuten | Min | Dauer | Länge",
      script: "Skript | Drehbuch",
      owner: "Zuständig | Zuständigkeit | Verantwortlich | Verantwortung | Federführung | federführend | wer",
      due: "Frist | Fällig | fällig am | bis | Termin | Stichtag",
      status: "Status | Stand | Sachstand | Umsetzungsstand",
      deliverable: "Ergebnis | Ergebnisse | Vorhaben",
      action: "Maßnahme | Maßnahmen | Auftrag | Folgemaßnahme",
      event: "Ereignis | Risiko | Eventualfall | was wenn | wenn | was geschehen ist",
      likelihood: "Wahrscheinlichkeit | Eintrittswahrscheinlichkeit",
      impact: "Auswirkung | Auswirkungen | Wirkung | Folge | Folgen | Schwere | Schadensausmaß",
      trigger: "Anzeichen | Indikator | Indikatoren | Auslöser | woran zu erkennen | zu achten auf",
      response: "Reaktion | Antwort | Gegenmaßnahme | Gegenmaßnahmen | dann | was wir tun",
      "first-day": "erste 24 Stunden | die ersten 24 Stunden | erster Tag | ersten 24 Stunden | 24 Stunden",
      verdict: "Befund | Abstand | Überschneidung | Annäherung | Übereinstimmung",
      issue: "Thema | Frage | Streitpunkt | Sachfrage",
      clause: "Klausel | Absatz",
      text: "Text | Wortlaut | Formulierung | Textvorschlag",
      whose: "wessen | von wem | Urheber | vorgeschlagen von | unser oder ihr",
      opening:
        "Eröffnungsposition | Eröffnungsangebot | Eröffnungsforderung | Einstiegsposition | Einstiegsangebot | Ausgangsposition | Anfangsposition | erste Position | Maximalforderung | Maximalposition",
      target: "Ziel | Zielposition | angestrebt",
      fallback:
        "Rückfallposition | Rückfallpositionen | Rückfall-Position | Rückfalllinie | Rückfall-Linie | Rückfallebene | Rückfalloption | Rückfall-Option | Rückzugsposition | Rückzugslinie | Ausweichposition | Auffangposition | Auffanglinie | Kompromisslinie | Ersatzposition",
      limit:
        "rote Linie | rote Linien | Schmerzgrenze | Verhandlungsgrenze | Verhandlungsspielraum | äußerste Grenze | Abbruchpunkt | Stopp",
      waiver:
        "Ausnahme durch | Ausnahmen durch | Ausnahme genehmigt | Abweichung durch | wer abweichen darf | wer verzichten kann | Verzicht durch",
      measure: "Maßstab | Messgröße | erreicht wenn | Erfolgskriterium | Prüfstein | Nachweis",
      basis:
        "woher wir das wissen | woher bekannt | wie wir das wissen | bekannt aus | Erkenntnisgrundlage | Erkenntnisquelle",
      why: "weil | warum | Grund | Begründung | Gründe",
      for: "dafür | für | Pro | Vorteile | Vorteil | spricht dafür",
      against: "dagegen | gegen | Contra | Kontra | Nachteile | Nachteil | spricht dagegen",
      cost: "Kosten",
      concurs: "Mitzeichnung | zeichnet mit | mitgezeichnet | zustimmend | einverstanden",
      dissents: "zeichnet nicht mit | nicht mitgezeichnet | nicht einverstanden | Widerspruch | Bedenken",
      submission: "Vorlage | Entscheidungsvorlage | Ministervorlage | Geschäftszeichen | Aktenzeichen",
      version: "Fassung | Version",
      change: "Änderung | Änderungen | was geändert wurde",
      copy: "Ausfertigung | Exemplar",
      seat: "Platz | Sitz",
      role: "Rolle | Funktion",
      name: "Name | Person | wer ist wer",
      side: "Seite | Delegation | Partei",
      since: "seit | im Amt seit | Amtsantritt",
      wants: "was sie will | was er will | Interessen | Anliegen",
      argues: "argumentiert | Argumentation | Gesprächsstil | Stil",
      "last-contact": "letzter Kontakt | letzte Begegnung | zuletzt getroffen | letztes Treffen",
      openers: "Gesprächseinstieg | Gesprächseinstiege | Einstieg ins Gespräch | unverfängliche Themen | Small Talk",
      hazard: "Fettnäpfchen | heikel | Vorsicht | nicht erwähnen | nicht ansprechen | wunder Punkt",
      inference:
        "unsere Schlussfolgerung | unser Schluss | unsere Folgerung | unser Rückschluss | wir schließen daraus",
      mood: "Stimmung | Klima | Atmosphäre",
      changed: "verändert | neu seit der letzten Mappe | neu seit dem letzten Stand | seit der letzten Vorlage | Neues",
      place: "Ort | wo",
      note: "Anmerkung | Anmerkungen | Bemerkung | Bemerkungen | Hinweis",
    },
    PLAIN,
  ),
  scales: {
    likelihood: [
      "höchst unwahrscheinlich | höchstunwahrscheinlich | sehr unwahrscheinlich | äußerst unwahrscheinlich | nahezu ausgeschlossen | so gut wie ausgeschlossen | sehr gering | sehr niedrig",
      "unwahrscheinlich | eher unwahrscheinlich | gering | niedrig",
      "etwa gleich wahrscheinlich | ausgewogen | möglich | realistische Möglichkeit | mittel",
      "wahrscheinlich | eher wahrscheinlich | hoch",
      "sehr wahrscheinlich | höchstwahrscheinlich | höchst wahrscheinlich | äußerst wahrscheinlich | nahezu sicher | fast sicher | so gut wie sicher | sehr hoch",
    ],
    impact: [
      "gering | sehr gering | niedrig | schwach | begrenzt",
      "mittel | mäßig | spürbar | ernst",
      "hoch | sehr hoch | groß | schwer | schwerwiegend | gravierend | kritisch",
    ],
    verdict: [
      "einig | übereinstimmend | Übereinstimmung | Konsens | nahe beieinander | deckungsgleich | gemeinsam",
      "teilweise | teils | zum Teil | gemischt",
      "auseinander | uneinig | weit auseinander | gegensätzlich | Dissens",
    ],
    status: [
      "Idee | Vorschlag | vorgeschlagen | offen | Entwurf",
      "in Verhandlung | in Verhandlungen | in Abstimmung | in Gesprächen | in Arbeit | strittig | wir | unser | Gegenseite",
      "vereinbart | geeint | abgestimmt | gebilligt | konsentiert",
      "angekündigt | verkündet | bekannt gegeben | veröffentlicht | öffentlich",
      "erledigt | umgesetzt | abgeschlossen | erfüllt",
    ],
    press: [
      "geschlossen | nicht presseöffentlich | nichtöffentlich | nicht öffentlich | ohne Presse | keine Presse",
      "Pool | Fototermin | Bildtermin | Auftaktbilder | nur Bild",
      "offen | presseöffentlich | öffentlich | Livebild",
    ],
    raised: ["unwahrscheinlich | kaum", "möglich | vielleicht | denkbar | möglicherweise", "sicher | gewiss"],
    priority: ["falls Zeit | wenn Zeit bleibt | optional", "soll | sollte", "muss"],
    mood: [
      "feindselig | feindlich",
      "angespannt | gespannt",
      "kühl | abwartend | distanziert | misstrauisch",
      "korrekt | sachlich | geschäftsmäßig",
      "herzlich | freundschaftlich | freundlich",
    ],
  },
  kindLabels: {
    "asks-and-offers": {
      copy: "Nur Handexemplar der Leitung",
      opening: "Einstieg",
      target: "Ziel: unsere Bitte",
      offer: "Unser Angebot dafür",
      fallback: "Rückfallposition",
      stop: "Halt: rote Linie",
      watch: "Zu beachten",
      waiver: "Ausnahme durch",
      owed: "Frist und zuständig",
      ask: "Wir bitten um",
      open: "Einstieg",
      status: "Stand",
    },
    "bottom-line": {
      ask: "Wir wollen",
      offer: "Wir bieten",
      decision: "Entscheidung bis",
    },
    cover: {
      holds: "Enthält",
      alone: "Nur Handexemplar der Leitung",
      version: "Fassung",
      distribution: "Verteiler",
      copy: "Ausfertigung",
      authority: "Einstufung",
      by: "Eingestuft durch",
      from: "Abgeleitet aus",
      until: "Einstufung endet am",
      reason: "Grund",
      embargo: "Sperrfrist bis",
      destroy: "Zu vernichten bis",
      date: "Datum",
      place: "Ort",
      data: "Datenstand",
      clearance: "Mitgezeichnet",
      status: "Stand",
      reference: "Aktenzeichen",
    },
    deliverables: {
      number: "Nr.",
      deliverable: "Ergebnis",
      owner: "Zuständig",
      due: "Frist",
      status: "Stand",
      open: "offene Klammern",
      one: "offene Klammer",
      none: "keine offene Klammer",
    },
    distribution: {
      copy: "Ausfertigung",
      to: "Verteiler",
      receipt: "Erhalten",
      drafter: "Verfasst von",
      clearedBy: "Mitgezeichnet von",
      uncleared: "Noch nicht mitgezeichnet",
      contact: "Ansprechstelle",
      version: "Fassung",
      status: "Stand",
      destroy: "Zu vernichten bis",
      embargo: "Sperrfrist bis",
      waived: "Ausgesetzte Regeln",
      release: "Freigabe",
      log: "Fassungsverlauf",
      date: "Datum",
      what: "Änderung",
      by: "Von",
    },
    "key-messages": {
      ask: "Die Bitte",
      minutes: "Min.",
      withheld: "Nicht verwenden",
    },
    map: {
      scheme: "Schematisch, nicht maßstabsgetreu",
      boundaries:
        "Karte: Natural Earth, gemeinfrei. Keine Grenze und kein Name darauf gibt eine Rechtsauffassung wieder.",
      km: "km",
    },
    objectives: {
      lastMet: "Letzte Begegnung",
    },
    options: {
      recommended: "Empfohlen",
      agreed: "Einverstanden",
      refused: "Nicht einverstanden",
      discuss: "Rücksprache",
      date: "Datum",
    },
    outcomes: {
      action: "Maßnahme",
      owner: "Zuständig",
      due: "Frist",
      status: "Stand",
    },
    person: {
      since: "Im Amt seit",
      wants: "Will",
      argues: "Argumentiert",
      "last-contact": "Letzter Kontakt",
      openers: "Gesprächseinstieg",
      hazard: "Fettnäpfchen",
      say: "Aussprache:",
    },
    "points-card": {
      ask: "Die Bitte",
      minutes: "Min.",
      raised: "Falls angesprochen",
      say: "Aussprache:",
      family: "Familienname",
    },
    "press-lines": {
      status: "Übersetzung",
      authentic: "Verbindlicher Wortlaut",
      embargo: "Sperrfrist bis",
      official: "amtlich",
      unofficial: "nicht amtlich",
      machine: "maschinell",
      "for reference": "zur Orientierung",
      en: "Englisch",
      ko: "Koreanisch",
      ja: "Japanisch",
      zh: "Chinesisch",
      ru: "Russisch",
      fr: "Französisch",
      de: "Deutsch",
      es: "Spanisch",
      ar: "Arabisch",
    },
    programme: {
      total: "Insgesamt",
      minutes: "Minuten",
      meeting: "Gespräch",
      interpretation: "Dolmetschen",
      none: "ohne",
      consecutive: "konsekutiv",
      simultaneous: "simultan",
      whispered: "geflüstert",
    },
    recommendation: {
      agreed: "Einverstanden",
      refused: "Nicht einverstanden",
      discuss: "Rücksprache",
      date: "Datum",
    },
    risks: {
      axes: "Wahrscheinlichkeit / Auswirkung",
      i1: "Gering",
      i2: "Mittel",
      i3: "Hoch",
      l5: "Sehr wahrscheinlich",
      l4: "Wahrscheinlich",
      l3: "Ausgewogen",
      l2: "Unwahrscheinlich",
      l1: "Höchst unwahrscheinlich",
      event: "Ereignis",
      trigger: "Anzeichen",
      response: "Reaktion",
      first: "Erste 24 Stunden",
      owner: "Zuständig",
      none: "–",
    },
    "scene-setter": {
      "1": "feindselig",
      "2": "angespannt",
      "3": "kühl",
      "4": "korrekt",
      "5": "herzlich",
    },
    sources: {
      scale: "Wörter für Wahrscheinlichkeit",
      words: "Wörter",
      range: "Wahrscheinlichkeit",
      summary: "Art der Quellen",
      apart: "Die Gewissheit steht getrennt von der Wahrscheinlichkeit.",
      // One form of the noun for every number.
      counter: "×",
      slides: "Folien",
    },
    timeline: {
      date: "Datum",
      event: "Was geschah",
      broken: "Achse unterbrochen, wo lange nichts geschah",
      planned: "geplant",
    },
  },
  months: [
    ...["Januar", "Februar", "März", "April", "Mai", "Juni"],
    ...["Juli", "August", "September", "Oktober", "November", "Dezember"],
  ],
  shortMonths: ["Jan.", "Febr.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
  date: (year, month, day) => [day === "" ? "" : `${day}.`, month, year].filter((part) => part !== "").join(" "),
  continued: (number, total) => `(${number} von ${total})`,
  duration: ["Std.", "Min.", "\u00a0"],
  besideNumbers: {
    after:
      "Millionen | Million | Mio. | Milliarden | Milliarde | Mrd. | Tausend | Prozent | Minuten | Minute | Stunden | Stunde | Tage | Tagen | Tag | Wochen | Monate | Monaten | Jahre | Jahren | Uhr | Euro | Dollar",
    before:
      "Option | Folie | Seite | S. | Absatz | Abs. | Artikel | Art. | Abschnitt | Kapitel | Teil | Punkt | Ziffer | Frage | Schritt | Phase | Anlage | Anhang | Abbildung | Abb. | Tabelle | Tab. | Resolution | Nr. | Tag | Fassung",
  },
  speech: ["„", "“", "‚", "‘"],
  quotes: ["„", "“"],
  kinds: new Map([
    ["town", "Stadt"],
    ["city", "Stadt"],
    ["capital", "Hauptstadt"],
    ["site", "Anlage"],
    ["line", "Linie"],
    ["border", "Grenze"],
    ["crossing", "Übergang"],
    ["sea", "Meer"],
    ["islet", "kleine Insel"],
    ["island", "Insel"],
    ["peninsula", "Halbinsel"],
    ["river", "Fluss"],
    ["base", "Stützpunkt"],
    ["port", "Hafen"],
    ["seat", "Amtssitz"],
    ["state", "Staat"],
    ["region", "Region"],
    ["body", "Gremium"],
    ["primary", "Primärquelle"],
    ["official", "amtliche Quelle"],
    ["press", "Presse"],
    ["opinion", "Meinung"],
    ["think-tank opinion", "Meinung aus einer Denkfabrik"],
    ["data", "Daten"],
    ["interview", "Interview"],
    ["ai-assisted", "mit KI erstellt"],
  ]),
  prose,
};
