import type { RuleSource } from "./types.ts";

/** Where the rules come from: the practice of offices that brief principals, and standards. One entry a document. */
export const REFERENCES = {
  readAhead: {
    title: "US Department of Defense, read-ahead guidance for the Secretary and Deputy Secretary",
    url: "https://execsec.defense.gov/References/SecDef-and-DepSecDef-Read-Ahead-Guidance/",
  },
  daybook: {
    title: "Example of a daybook cover sheet with talking points",
    url: "https://docsbay.net/doc/295211/example-of-a-daybook-cover-sheet-with-talking-points-in-an-enclosure",
  },
  ukMeetings1985: {
    title: "UK Foreign Office, briefing for meetings and visits, 1985 (FCO 40/1863)",
    url: "https://hkintexts.histsyn.com/series/histsyn-fco40-engine/items/TNAG-1391-FCO40-1863-Future-of-Hong-Kong-briefing-for-meetings-and-visits-1985?p=11",
  },
  ukBriefs1983: {
    title: "UK Cabinet Office instructions on briefs, 1983 (FCO 40/1588)",
    url: "https://hkintexts.histsyn.com/series/histsyn-fco40-engine/items/TNAG-1255-FCO40-1588-Third-countries-and-the-future-of-Hong-Kong-1983?p=94",
  },
  ukBriefs1979: {
    title: "UK Cabinet Office instructions on briefs, 1979 (FCO 40/1053)",
    url: "https://hkintexts.histsyn.com/series/histsyn-fco40-engine/items/TNAG-0843-FCO40-1053-Visit-of-Lord-Carrington--Secretary-of-State-for-Foreign-and-1979?p=111",
  },
  ukChecklist: { title: "UK call-for-briefing checklist", url: "https://hkintexts.histsyn.com/page/1465895" },
  civilServantBriefing: {
    title: "Civil servant: effective briefing",
    url: "http://civilservant.org.uk/skills-briefing.html",
  },
  australiaDefence: {
    title: "Australian Department of Defence, ministerial submission guidance (FOI 144/17/18)",
    url: "https://www.righttoknow.org.au/request/4146/response/11916/attach/html/3/FOI%20144%201718%20Documents.pdf.html",
  },
  unInstructions: {
    title: "United Nations Editorial Manual: instructions for preparing documents",
    url: "http://dd.dgacm.org/editorialmanual/ed-guidelines/instr_prep_docs/instructions.htm",
  },
  unParagraphs: {
    title: "United Nations Editorial Manual: paragraphs and subparagraphs",
    url: "http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm",
  },
  unNumbers: {
    title: "United Nations Editorial Manual: numbers, dates and time",
    url: "https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time",
  },
  armyDecision: {
    title: "US Army, decision briefing format",
    url: "https://armychaplain.tpub.com/TC1_05/Section-Ii-Decision-Briefing-Cont-150.htm",
  },
  icMarkings: {
    title: "Intelligence Community markings system, 2016",
    url: "https://scribd.com/document/722743448/Ic-Markings-2016",
  },
  stateSbu: {
    title: "US State Department, 12 FAM 540: sensitive but unclassified information",
    url: "https://fam.state.gov/fam/12fam/12fam0540.html",
  },
  cuiBanner: {
    title: "US Department of Defense, CUI banner line",
    url: "https://www.dodcui.mil/Training/Banner-Line/",
  },
  tlp: { title: "FIRST, Traffic Light Protocol 2.0", url: "https://www.first.org/tlp/" },
  icd203: { title: "ICD 203, analytic standards", url: "https://github.com/wesinator/ICD203-intel-analysis" },
  icd206: {
    title: "ICD 206, sourcing requirements for disseminated analytic products",
    url: "https://pangea-research-website.pages.dev/research/analytic-tradecraft-standard-1-sourcing/",
  },
  ukYardstick: {
    title: "UK government, explaining uncertainty in intelligence assessment",
    url: "https://www.gov.uk/government/publications/explaining-uncertainty-in-uk-intelligence-assessment/explaining-uncertainty-in-uk-intelligence-assessment",
  },
  rand: {
    title: "RAND, standards for high-quality research",
    url: "http://www.rand.org/standards/standards_high.html",
  },
  icd203Lint: { title: "icd203-lint, a linter of analytic standards", url: "https://github.com/SkeinLLC/icd203-lint" },
  assertionEvidence: {
    title: "Alley and others, research on slides that make an assertion",
    url: "http://www.writing.engr.psu.edu/research.html",
  },
  assertionChecklist: {
    title: "Checklist for assertion-evidence slides",
    url: "https://cpl.health.unm.edu/AssetListing/Workshop-Content-Using-PowerPoint-Effectively-2506/Checklist-for-Assertion-Evidence-Slides-5559",
  },
  annoyingSlides: {
    title: "Paradi, what annoys audiences about slides, 2011",
    url: "http://blog.indezine.com/2011/10/annoying-powerpoint-survey-results.html",
  },
  eightTimes: {
    title: "PowerPoint FAQ, the eight-times rule of legibility",
    url: "http://rdpslides.com/pptfaq/FAQ01263-What-if-you-gave-a-presentation-but-nobody-watched.htm",
  },
  ssaChecklist: {
    title: "US Social Security Administration, PowerPoint accessibility checklist",
    url: "https://www.ssa.gov/accessibility/checklists/ppt/pptchecklist.html",
  },
  hhsChecklist: {
    title: "US Department of Health, presentation checklist",
    url: "http://www.hhs.gov/web/policies/checklistppt.html",
  },
  pearsonChecklist: {
    title: "Pearson, accessible presentations",
    url: "https://ux.pearson.com/prototypes/accessibility-guidelines/patterns/powerpoints/checklist",
  },
  en301549: {
    title: "EN 301 549, accessibility requirements for ICT, clause 10",
    url: "https://accessible.canada.ca/node/389",
  },
  interpreters: {
    title: "European Commission, working with interpreters: tips for speakers",
    url: "http://ec.europa.eu/dgs/scic/working-with-interpreters/tips-for-speakers/index_en.htm",
  },
  interpretedPace: {
    title: "Suggestions for conference organisers (portuguese translators' association)",
    url: "http://www.apportugal.com/en/?s=20&ss=47&w=Suggestions-for-Conference-Organisers",
  },
  panmunjomTranslation: {
    title: "KBS World, the English text of the Panmunjom Declaration, 2018",
    url: "http://world.kbs.co.kr/service/news_view.htm?Seq_Code=139322&lang=e",
  },
  readOuts2018: {
    title: "KBS World, two read-outs of one call, 2018",
    url: "http://news.kbs.co.kr/news/view.do?ncd=4034285",
  },
  twoLines2001: {
    title: "Korea JoongAng Daily, the 2001 summit and its contradictory lines",
    url: "https://koreajoongangdaily.joins.com/2017/06/13/columns/A-case-of-deja-vu/3034594.html",
  },
  northKoreanMedia: {
    title: "Sino-NK, translation in isolation",
    url: "https://sinonk.com/2017/07/06/translation-in-isolation-the-rare-the-bad-and-the-weird/",
  },
  presidentAbe: {
    title: "Washington Post, White House misidentifies the Japanese prime minister, 2017",
    url: "https://www.washingtonpost.com/news/the-fix/wp/2017/07/08/white-house-press-office-misidentifies-japanese-prime-minister-abe-as-president/",
  },
  chinaName: {
    title: "US apology for a wrong state name, 2017",
    url: "https://www.business-standard.com/amp/article/news-ians/us-apologises-for-mistake-over-china-s-official-name-117071100427_1.html",
  },
  koreanNames: { title: "AP style: Korean names", url: "https://writingexplained.org/ap-style/ap-style-korean-names" },
  mapLabels: {
    title: "KBS World, wrong map labels of Korean public bodies",
    url: "http://world.kbs.co.kr/service/news_view.htm?lang=e&Seq_Code=148257",
  },
  seaNames: {
    title: "Japan Times, maps that use East Sea instead of Sea of Japan",
    url: "https://www.japantimes.co.jp/news/2017/06/10/national/politics-diplomacy/japan-scouring-maps-using-east-sea-instead-sea-japan-seek-name-change/",
  },
  butlerGuardian: {
    title: "The Guardian on the Butler report, 2004",
    url: "https://www.theguardian.com/uk/2004/jul/14/butler.iraq",
  },
  butlerFindings: {
    title: "The Independent, the Butler report: key findings",
    url: "http://www.independent.co.uk/news/uk/politics/butler-report-the-key-findings-553141.html",
  },
  columbia: {
    title: "Tufte, PowerPoint and the Columbia accident",
    url: "http://www.edwardtufte.com/bboard/q-and-a-fetch-msg?msg_id=0000RS",
  },
  lordsStatistics: {
    title: "House of Lords debate on the accuracy of statistics, 1 July 2019",
    url: "https://hansard.parliament.uk/Lords/2019-07-01/debates/6B3062EF-CE4F-4FA6-A72A-2E0153A3B0C1/StatisticsAccuracy",
  },
  photographed: {
    title: "BBC, papers photographed outside Downing Street, 2016",
    url: "https://www.bbc.com/news/uk-politics-38142566",
  },
  modRedaction: {
    title: "Channel 4, the Ministry of Defence's redaction, 2011",
    url: "https://channel4.com/news/mod-nuclear-sub-secret-files-bungle-redaction-to-retraction",
  },
  tsaRedaction: {
    title: "Washington Technology, the TSA's redaction, 2009",
    url: "https://washingtontechnology.com/articles/2009/12/09/tsa-breach-pdf-redaction-refresher.aspx",
  },
  presentationMetadata: {
    title: "Metadata in presentations",
    url: "https://purgit.io/blog/powerpoint-metadata-presentations",
  },
  altFileNames: {
    title: "python-pptx, alternative text holds the image's file name",
    url: "https://github.com/scanny/python-pptx/issues/1139",
  },
  eastAsianFaces: {
    title: "python-pptx, fonts of East Asian text",
    url: "https://github.com/scanny/python-pptx/issues/768",
  },
  jointDeclaration: {
    title: "Joint declaration of 7 May 2013, cited in a brief of that morning: the case that this rule is for",
    url: "https://www.presidency.ucsb.edu/documents/joint-statement-president-barack-obama-the-united-states-and-president-park-geun-hye-south",
  },
  kaesongReopened: {
    title: "Yonhap on the Kaesong complex, 2022",
    url: "https://m-en.yna.co.kr/view/AEN20220407002600320",
  },
} as const satisfies Readonly<Record<string, RuleSource>>;
