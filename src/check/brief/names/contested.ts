/** Names that one side or another takes amiss. A brief that uses one should have it in its registry of places. */
export const CONTESTED: readonly (readonly string[])[] = [
  ["East Sea", "Sea of Japan"],
  ["Dokdo", "Takeshima", "Liancourt Rocks"],
  ["Senkaku", "Senkakus", "Diaoyu", "Diaoyutai"],
  ["Persian Gulf", "Arabian Gulf"],
  ["Falklands", "Falkland Islands", "Malvinas"],
  ["Republic of China"],
];
