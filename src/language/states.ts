/**
 * What states mark their papers with in languages that briefs are not written in; what those have is each language's `secrecy`. Levels of
 * member states of the EU: appendix B of Council Decision 2013/488/EU, as Decision (EU) 2021/1075 has it, and the annex of the
 * agreement of 25 May 2011 (OJ C 202, 2011, p. 13; OJ C 247 I, 2021, p. 1). Of others:
 * https://en.wikipedia.org/wiki/Classified_information.
 */

/** By state; what another has as well stands once. */
export const SECRECY_OF_STATES: readonly string[] = [
  // Member states of the EU.
  "zeer geheim | vertrouwelijk | beperkte verspreiding",
  "строго секретно | поверително | за служебно ползване",
  "přísně tajné | tajné | důvěrné | vyhrazené",
  "yderst hemmeligt | hemmeligt | fortroligt | til tjenestebrug",
  "täiesti salajane | salajane | konfidentsiaalne | piiratud",
  "άκρως απόρρητο | ακρως απορρητο | απόρρητο | απορρητο | εμπιστευτικό | εμπιστευτικο | περιορισμένης χρήσης | περιορισμενης χρησης",
  "vrlo tajno | tajno | povjerljivo | ograničeno",
  "segretissimo | segreto | riservatissimo | riservato",
  "sevišķi slepeni | slepeni | konfidenciāli | dienesta vajadzībām",
  "visiškai slaptai | slaptai | konfidencialiai | riboto naudojimo",
  "très secret lux | secret lux | confidentiel lux | restreint lux",
  "szigorúan titkos | titkos | bizalmas | korlátozott terjesztésű",
  "l-ogħla segretezza | sigriet | kunfidenzjali",
  "stg zeer geheim | stg geheim | stg confidentieel | dep vertrouwelijk | departementaal vertrouwelijk | confidentieel",
  "ściśle tajne | tajne | poufne | zastrzeżone",
  "muito secreto | confidencial",
  "strict secret de importanță deosebită | strict secret | secret de serviciu",
  "strogo tajno | zaupno",
  "prísne tajné | dôverné | vyhradené",
  "erittäin salainen | salainen | luottamuksellinen | käyttö rajoitettu",
  "ytterst hemlig | kvalificerat hemlig | hemlig | konfidentiell | begränsat hemlig | begränsad tillgång",
  "an-sicréideach | sicréideach | rúnda | srianta",
  // Others.
  "tepër sekret | sekret | konfidencial | i kufizuar",
  "državna tajna | strogo poverljivo | poverljivo | државна тајна | строго поверљиво | поверљиво",
  "strengt hemmelig | konfidensielt",
  "çok gizli | hizmete özel",
  "особливої важливості | цілком таємно | таємно | для службового користування",
  "ultrassecreto | ultrasecreto | ultra secreto",
  "סודי ביותר | סודי | שמור",
  "به کلی سری | خیلی محرمانه | محرمانه",
  "परम गुप्त | गुप्त | गोपनीय",
  "sangat rahasia | rahsia besar",
  "tuyệt mật | tối mật",
  "ลับที่สุด | ลับมาก",
];

/** Words of theirs that are marks in capitals alone: in small letters each is said of much else. */
export const CAPITALS_OF_STATES: readonly string[] = [
  ...["INTERNO", "EINGESCHRÄNKT", "BEGRENSET", "RISTRETT"],
  ...["ÖZEL", "GİZLİ", "GIZLI", "TERBATAS", "RAHASIA", "SULIT", "TERHAD", "RAHSIA"],
];
