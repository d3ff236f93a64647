/**
 * Labels that must not go out in languages that have no file here: a red line, what follows it, what is not for use and what is to be
 * avoided. A line of such a language may stand in any brief. Nothing else of these languages is understood. Those of languages that
 * have a file are here as well where they are written in Latin letters.
 */
import type { LineType, Words } from "./types.ts";

/** By the tag of the language. */
export const CLOSED_ELSEWHERE: Readonly<Record<string, Readonly<Partial<Record<LineType, Words>>>>> = {
  pt: {
    "red-line": "linha vermelha | linhas vermelhas",
    fallback: "posição de recuo | posição de reserva | posição alternativa",
    "not-for-use":
      "não usar | não utilizar | uso interno | só para uso interno | apenas para uso interno | não divulgar",
    avoid: "evitar | a evitar | não mencionar | não levantar | não abordar",
  },
  it: {
    "red-line": "linea rossa | linee rosse",
    fallback: "posizione di ripiego | soluzione di ripiego",
    "not-for-use": "non usare | non utilizzare | uso interno | solo per uso interno | non divulgare",
    avoid: "evitare | da evitare | non sollevare | non menzionare",
  },
  nl: {
    "red-line": "rode lijn | rode lijnen",
    fallback: "terugvalpositie | terugvaloptie",
    "not-for-use": "niet gebruiken | niet voor gebruik | intern gebruik | alleen voor intern gebruik | niet delen",
    avoid: "vermijden | te vermijden | niet ter sprake brengen | niet noemen",
  },
  tr: {
    "red-line": "kırmızı çizgi | kırmızı çizgiler | kırmızı çizgimiz | kırmızı çizgilerimiz",
    fallback: "yedek pozisyon | geri çekilme pozisyonu",
    "not-for-use": "kullanmayın | kullanılmayacak | dahili kullanım için | sadece dahili kullanım için | paylaşmayın",
    avoid: "kaçının | kaçınılacak | gündeme getirmeyin | değinmeyin",
  },
  pl: {
    "red-line": "czerwona linia | czerwone linie",
    fallback: "pozycja rezerwowa | stanowisko rezerwowe",
    "not-for-use": "nie używać | do użytku wewnętrznego | tylko do użytku wewnętrznego | nie udostępniać",
    avoid: "unikać | nie poruszać | nie wspominać",
  },
  sv: {
    "red-line": "röd linje | röda linjer",
    fallback: "reservposition | reservlinje",
    "not-for-use": "använd inte | ej för användning | för internt bruk | endast för internt bruk | får ej spridas",
    avoid: "undvik | undvika | ta inte upp | nämn inte",
  },
  da: {
    "red-line": "rød linje | røde linjer",
    fallback: "tilbagefaldsposition | reserveposition",
    "not-for-use": "må ikke bruges | til intern brug | kun til intern brug | må ikke deles",
    avoid: "undgå | tag ikke op | nævn ikke",
  },
  nb: {
    fallback: "reserveposisjon | tilbakefallsposisjon",
    "not-for-use": "ikke til bruk | til intern bruk | kun til intern bruk | skal ikke deles",
    avoid: "unngå | ikke ta opp | ikke nevn",
  },
  fi: {
    "red-line": "punainen viiva | punaiset viivat",
    fallback: "perääntymisasema | varakanta",
    "not-for-use": "ei käytettäväksi | sisäiseen käyttöön | vain sisäiseen käyttöön",
    avoid: "vältä | vältettävä | älä ota puheeksi | ei oteta puheeksi",
  },
  cs: {
    "red-line": "červená linie | červené linie | červená čára",
    fallback: "záložní pozice | ústupová pozice",
    "not-for-use": "nepoužívat | pro vnitřní potřebu | pouze pro vnitřní potřebu | nesdílet",
    avoid: "vyhnout se | nezmiňovat | neotevírat",
  },
  sk: {
    "red-line": "červená línia | červené línie | červená čiara",
    fallback: "záložná pozícia | ústupová pozícia",
    "not-for-use": "nepoužívať | na vnútorné použitie | len na vnútorné použitie",
    avoid: "vyhnúť sa | nespomínať | neotvárať",
  },
  hu: {
    "red-line": "vörös vonal | vörös vonalak | piros vonal",
    fallback: "tartalék pozíció | visszavonulási pozíció",
    "not-for-use": "nem használható | belső használatra | csak belső használatra",
    avoid: "kerülendő | ne vessük fel | ne említsük",
  },
  ro: {
    "red-line": "linie roșie | linia roșie | linii roșii | liniile roșii",
    fallback: "poziție de rezervă | poziție de retragere",
    "not-for-use": "a nu se folosi | uz intern | pentru uz intern | doar pentru uz intern",
    avoid: "de evitat | a se evita | a nu se menționa",
  },
  el: {
    "red-line": "κόκκινη γραμμή | κόκκινες γραμμές",
    fallback: "θέση υποχώρησης | εφεδρική θέση",
    "not-for-use": "να μη χρησιμοποιηθεί | για εσωτερική χρήση | μόνο για εσωτερική χρήση",
    avoid: "αποφύγετε | προς αποφυγή | να μην τεθεί",
  },
  uk: {
    "red-line": "червона лінія | червоні лінії",
    fallback: "запасна позиція | резервна позиція",
    "not-for-use": "не використовувати | для внутрішнього користування | лише для внутрішнього користування",
    avoid: "уникати | не порушувати | не згадувати",
  },
  bg: {
    "red-line": "червена линия | червени линии",
    fallback: "резервна позиция",
    "not-for-use": "да не се използва | за вътрешно ползване | само за вътрешно ползване",
    avoid: "да се избягва | да не се повдига | да не се споменава",
  },
  hr: {
    "red-line": "crvena linija | crvene linije | црвена линија | црвене линије",
    fallback: "rezervna pozicija | резервна позиција",
    "not-for-use":
      "ne koristiti | za internu uporabu | samo za internu uporabu | za internu upotrebu | за интерну употребу",
    avoid: "izbjegavati | izbegavati | ne spominjati | избегавати",
  },
  lt: { "red-line": "raudonoji linija | raudonosios linijos", avoid: "vengti", "not-for-use": "nenaudoti" },
  lv: { "red-line": "sarkanā līnija | sarkanās līnijas", avoid: "izvairīties", "not-for-use": "nelietot" },
  et: { "red-line": "punane joon | punased jooned", avoid: "vältida", "not-for-use": "mitte kasutada" },
  he: {
    "red-line": "קו אדום | קווים אדומים | הקו האדום",
    fallback: "עמדת נסיגה",
    "not-for-use": "לא לשימוש | לשימוש פנימי | לשימוש פנימי בלבד",
    avoid: "להימנע | לא להעלות",
  },
  fa: {
    "red-line": "خط قرمز | خطوط قرمز",
    fallback: "موضع جایگزین",
    "not-for-use": "استفاده نشود | برای استفاده داخلی | فقط برای استفاده داخلی",
    avoid: "پرهیز شود | مطرح نشود",
  },
  ur: { "red-line": "سرخ لکیر | ریڈ لائن", avoid: "گریز کریں", "not-for-use": "استعمال نہ کریں" },
  hi: {
    "red-line": "लाल रेखा | लाल रेखाएँ | लाल रेखाएं | लक्ष्मण रेखा | रेड लाइन",
    fallback: "वैकल्पिक स्थिति",
    "not-for-use": "उपयोग के लिए नहीं | आंतरिक उपयोग के लिए | केवल आंतरिक उपयोग के लिए",
    avoid: "बचें | न उठाएँ | न उठाएं",
  },
  id: {
    "red-line": "garis merah",
    fallback: "posisi cadangan",
    "not-for-use": "jangan digunakan | untuk penggunaan internal | hanya untuk penggunaan internal",
    avoid: "hindari | jangan diangkat | jangan disebut",
  },
  vi: {
    "red-line": "lằn ranh đỏ | giới hạn đỏ",
    fallback: "phương án dự phòng",
    "not-for-use": "không sử dụng | chỉ dùng nội bộ | lưu hành nội bộ",
    avoid: "không đề cập | không nêu",
  },
  th: { "red-line": "เส้นแดง", "not-for-use": "ห้ามใช้ | ใช้ภายในเท่านั้น", avoid: "หลีกเลี่ยง | ห้ามพูดถึง" },
  sw: { "red-line": "mstari mwekundu", avoid: "epuka" },
  // Languages that have a file, as people without their keyboard spell them.
  "ru-Latn": {
    "red-line":
      "krasnaya liniya | krasnaja linija | krasnaia liniia | krasnye linii | krasnyye linii | krasnyje linii | krasnaya cherta",
    fallback: "zapasnaya pozitsiya | zapasnoy variant | zapasnoj variant",
    "not-for-use": "ne ispolzovat | ne ispol'zovat' | ne dlya ispolzovaniya | tolko dlya nas | tolko dlya svoikh",
    avoid: "ne podnimat | ne upominat | izbegat",
  },
  "zh-Latn": {
    "red-line": "hongxian | hong xian | hóngxiàn | hóng xiàn | dixian | di xian | dǐxiàn",
    fallback: "tuilu | houbei fangan",
    "not-for-use": "bude shiyong | neibu shiyong | jin gong neibu",
  },
  "ko-Latn": {
    "red-line": "redeu rain | redeurain | hangyeseon | majinoseon | ppalgan seon",
    fallback: "chaseonchaek | chaseonan",
    "not-for-use": "sayong geumji | naebuyong | bigonggae",
  },
  "ja-Latn": {
    "red-line": "reddo rain | reddorain | yuzurenai issen | akai sen",
    fallback: "jizensaku | daitaian",
    "not-for-use": "shiyo kinshi | shiyou kinshi | buin nomi | naibu nomi",
  },
  "ar-Latn": {
    "red-line":
      "khatt ahmar | khat ahmar | al-khatt al-ahmar | al khatt al ahmar | khutut hamra | al-khutut al-hamra | al khutut al hamra",
    "not-for-use": "lil istikhdam al-dakhili | lil istikhdam aldakhili faqat",
  },
  "uk-Latn": { "red-line": "chervona liniya | chervona liniia | chervoni linii" },
  "bg-Latn": { "red-line": "chervena liniya | cherveni linii" },
  "el-Latn": { "red-line": "kokkini grammi | kokkines grammes" },
  "he-Latn": { "red-line": "kav adom | kavim adumim" },
  "fa-Latn": { "red-line": "khatt-e qermez | khat-e ghermez | khatte ghermez" },
  "hi-Latn": { "red-line": "lal rekha | laal rekha | lakshman rekha | laxman rekha" },
  "th-Latn": { "red-line": "sen daeng" },
};

/** What may stand before such a label: `our`, `my`. */
export const BEFORE_ELSEWHERE: Words =
  "nossa | nossas | nosso | minha | nostra | nostre | le nostre | la nostra | onze | mijn | bizim | nasza | nasze | vår | våra | vores | våre | meidän | naše | naša | a mi | noastră | noastre | η | οι | наша | наші | нашата | нашите | šī | mūsu | meie | हमारी";
