/**
 * Words that briefdeck or the format writes into decks. A withheld text may use them as well, so that finding one alone
 * proves nothing; in a row with other words it does. A test builds every sample and brief and sees that none is missing.
 */
const WORDS: Readonly<Record<string, string>> = {
  parts:
    "core custom docprops embeddings excel media microsoft notesmaster notesmasters notesslide notesslides presentation " +
    "presprops rels sheet slidelayout slidelayouts slidemaster slidemasters slides slide tablestyles theme types viewprops " +
    "workbook worksheet worksheets xlsx chart charts image jpeg",
  properties: "briefdeck fonts used titles widescreen general marking paper general standard",
  layouts:
    "click edit master text styles title second third fourth fifth level body date footer number notes header foot",
  faces:
    "angsana baiti boli cherokee cordia edessa estrangelo himalaya iskoola jhenghei mongolian myanmar plantagenet pota " +
    "roman times uighur yahei gothic calibri cambria malgun arial segoe emoji",
  scales:
    "almost certain nearly chance odds highly improbable probable roughly even likely unlikely very remote realistic " +
    "possibility confidence certainty",
  dates:
    "january february march april may june july august september october november december monday tuesday wednesday " +
    "thursday friday saturday sunday",
  labels: "source sources agenda continued part slide table picture series column category decorative removed",
  korean:
    "슬라이드 출처 의제 목차 계속 부분 노트 표 그림 기준 시점 초안 협의 완료 최종 폐기 도시 수도 시설 경계 국경 출입 바다 반도 기지 " +
    "항구 청사 국가 지역 기구 자료 공식 언론 보도 의견 연구 기관 통계 면담 인공지능 활용",
};

export const OWN_WORDS: ReadonlySet<string> = new Set(Object.values(WORDS).flatMap((words) => words.split(" ")));
