/** Words by which a brief says what a claim is worth: that it is its own, or that it is not certain. */

const OWN_EN =
  /\b(?:our (?:own |present |best )?(?:inference|understanding|estimate|arithmetic|proposal|judge?ment|assessment|drafting|calculation|assumption|count|sum|reading|advice|working|plan|order|arrangement)s?|inferred|we (?:infer|assume|estimate|assess|judge|calculate|propose|suppose)|assum(?:ed|ption|ptions)|invented|illustrative|hypothetical|fictional|proposals? of (?:this|the) (?:office|desk|brief)|(?:the )?desk['’]s|(?:is|are) ours\b|planning figures?|drafts? of (?:this|the) (?:office|desk)|to be (?:confirmed|filled in|agreed|decided)|placeholder|for (?:this|the) sample)/i;
const OWN_KO =
  /우리\s?측(?:의)?\s?(?:추정|판단|제안|이해|계산|안|구상)|우리가\s?(?:계산|정한|추정|제안)|추정|가정|이\s?부서의|(?:담당\s?)?부서의\s?(?:판단|조언|제안|안)|자체\s?(?:판단|계산|추산|집계)|우리\s?측의\s?것|확인\s?(?:필요|예정)|미정|예시|가상/;

/** Whether a text says that what it claims is the office's own: inferred, calculated, proposed, invented. */
export const isOwn = (text: string): boolean => OWN_EN.test(text) || OWN_KO.test(text);

const CAVEAT_EN =
  /\b(?:inferred|inference|unconfirmed|unverified|not (?:yet )?(?:confirmed|verified|established)|reported(?:ly)?|allegedly|alleged|apparently|presumably|supposedly|by one (?:count|account|report)|one (?:source|scholar|author|report)|single[- ]source|disputed|contested|assum(?:ed|ption|ing)|we (?:think|believe|assess|judge|infer)|may|might|could|perhaps|possibly|probably|likely|unlikely|if|appears?|seems?|suggests?|according to|in (?:his|her|their) (?:view|reading)|caveat|doubt(?:ed|ful)?|uncertain|unclear|tentative)\b/i;
const CAVEAT_KO =
  /추정|미확인|확인되지\s?않|불확실|불분명|가능성|아마|일\s?수\s?있|할\s?수도|듯(?:하|함)|것으로\s?보|에\s?따르면|보도|전해|단일\s?출처|한\s?(?:명|사람)의|가정|라면|이면/;

/** Whether a text carries a caveat: says that it is reported, inferred, possible, one man's view. */
export const hasCaveat = (text: string): boolean => CAVEAT_EN.test(text) || CAVEAT_KO.test(text);

const LOW_EN = /\blow\b|\bvery limited\b|\bweak\b/i;
const LOW_KO = /낮|약함/;

/** Whether a statement of confidence (`Confidence: low - one source`) says low of anything. */
export const isLow = (confidence: string): boolean => LOW_EN.test(confidence) || LOW_KO.test(confidence);

/** Whether a text is Korean: more Hangul than Latin letters. */
export function isKorean(text: string): boolean {
  const hangul = text.match(/[가-힣]/g)?.length ?? 0;
  return hangul > 0 && hangul >= (text.match(/[A-Za-zÀ-ɏ]/g)?.length ?? 0);
}
