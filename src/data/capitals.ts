/** Seats of government and their clocks (IANA time zones, tz database 2024a), by the three letters of ISO 3166. */

/** `KOR Asia/Seoul`; the city's name stands behind the zone where the zone is called after another one. */
const TABLE = `
AFG Asia/Kabul|ALB Europe/Tirane Tirana|DZA Africa/Algiers|AND Europe/Andorra Andorra la Vella|AGO Africa/Luanda
ARG America/Argentina/Buenos_Aires|ARM Asia/Yerevan|AUS Australia/Sydney Canberra|AUT Europe/Vienna|AZE Asia/Baku
BHS America/Nassau|BHR Asia/Bahrain Manama|BGD Asia/Dhaka|BRB America/Barbados Bridgetown|BLR Europe/Minsk
BEL Europe/Brussels|BLZ America/Belize Belmopan|BEN Africa/Porto-Novo|BTN Asia/Thimphu|BOL America/La_Paz
BIH Europe/Sarajevo|BWA Africa/Gaborone|BRA America/Sao_Paulo Brasilia|BRN Asia/Brunei Bandar Seri Begawan
BGR Europe/Sofia|BFA Africa/Ouagadougou|BDI Africa/Bujumbura Gitega|KHM Asia/Phnom_Penh|CMR Africa/Douala Yaounde
CAN America/Toronto Ottawa|CPV Atlantic/Cape_Verde Praia|CAF Africa/Bangui|TCD Africa/Ndjamena|CHL America/Santiago
CHN Asia/Shanghai Beijing|COL America/Bogota|COM Indian/Comoro Moroni|COG Africa/Brazzaville|COD Africa/Kinshasa
CRI America/Costa_Rica San Jose|CIV Africa/Abidjan|HRV Europe/Zagreb|CUB America/Havana|CYP Asia/Nicosia
CZE Europe/Prague|DNK Europe/Copenhagen|DJI Africa/Djibouti|DMA America/Dominica Roseau
DOM America/Santo_Domingo|ECU America/Guayaquil Quito|EGY Africa/Cairo|SLV America/El_Salvador San Salvador
GNQ Africa/Malabo|ERI Africa/Asmara|EST Europe/Tallinn|SWZ Africa/Mbabane|ETH Africa/Addis_Ababa|FJI Pacific/Fiji Suva
FIN Europe/Helsinki|FRA Europe/Paris|GAB Africa/Libreville|GMB Africa/Banjul|GEO Asia/Tbilisi|DEU Europe/Berlin
GHA Africa/Accra|GRC Europe/Athens|GRD America/Grenada|GTM America/Guatemala|GIN Africa/Conakry|GNB Africa/Bissau
GUY America/Guyana Georgetown|HTI America/Port-au-Prince|VAT Europe/Vatican|HND America/Tegucigalpa
HUN Europe/Budapest|ISL Atlantic/Reykjavik|IND Asia/Kolkata New Delhi|IDN Asia/Jakarta|IRN Asia/Tehran
IRQ Asia/Baghdad|IRL Europe/Dublin|ISR Asia/Jerusalem|ITA Europe/Rome|JAM America/Jamaica Kingston|JPN Asia/Tokyo
JOR Asia/Amman|KAZ Asia/Almaty Astana|KEN Africa/Nairobi|KIR Pacific/Tarawa|PRK Asia/Pyongyang|KOR Asia/Seoul
KWT Asia/Kuwait|KGZ Asia/Bishkek|LAO Asia/Vientiane|LVA Europe/Riga|LBN Asia/Beirut|LSO Africa/Maseru
LBR Africa/Monrovia|LBY Africa/Tripoli|LIE Europe/Vaduz|LTU Europe/Vilnius|LUX Europe/Luxembourg
MDG Indian/Antananarivo|MWI Africa/Blantyre Lilongwe|MYS Asia/Kuala_Lumpur|MDV Indian/Maldives Male|MLI Africa/Bamako
MLT Europe/Malta Valletta|MHL Pacific/Majuro|MRT Africa/Nouakchott|MUS Indian/Mauritius Port Louis
MEX America/Mexico_City|FSM Pacific/Pohnpei Palikir|MDA Europe/Chisinau|MCO Europe/Monaco|MNG Asia/Ulaanbaatar
MNE Europe/Podgorica|MAR Africa/Casablanca Rabat|MOZ Africa/Maputo|MMR Asia/Yangon Naypyidaw|NAM Africa/Windhoek
NRU Pacific/Nauru|NPL Asia/Kathmandu|NLD Europe/Amsterdam The Hague|NZL Pacific/Auckland Wellington
NIC America/Managua|NER Africa/Niamey|NGA Africa/Lagos Abuja|MKD Europe/Skopje|NOR Europe/Oslo|OMN Asia/Muscat
PAK Asia/Karachi Islamabad|PLW Pacific/Palau Ngerulmud|PAN America/Panama|PNG Pacific/Port_Moresby
PRY America/Asuncion|PER America/Lima|PHL Asia/Manila|POL Europe/Warsaw|PRT Europe/Lisbon|QAT Asia/Qatar Doha
ROU Europe/Bucharest|RUS Europe/Moscow|RWA Africa/Kigali|KNA America/St_Kitts Basseterre|LCA America/St_Lucia Castries
VCT America/St_Vincent Kingstown|WSM Pacific/Apia|SMR Europe/San_Marino|STP Africa/Sao_Tome|SAU Asia/Riyadh
SEN Africa/Dakar|SRB Europe/Belgrade|SYC Indian/Mahe Victoria|SLE Africa/Freetown|SGP Asia/Singapore
SVK Europe/Bratislava|SVN Europe/Ljubljana|SLB Pacific/Guadalcanal Honiara|SOM Africa/Mogadishu
ZAF Africa/Johannesburg Pretoria|SSD Africa/Juba|ESP Europe/Madrid|LKA Asia/Colombo|SDN Africa/Khartoum
SUR America/Paramaribo|SWE Europe/Stockholm|CHE Europe/Zurich Bern|SYR Asia/Damascus|TWN Asia/Taipei
TJK Asia/Dushanbe|TZA Africa/Dar_es_Salaam Dodoma|THA Asia/Bangkok|TLS Asia/Dili|TGO Africa/Lome
TON Pacific/Tongatapu Nuku'alofa|TTO America/Port_of_Spain|TUN Africa/Tunis|TUR Europe/Istanbul Ankara
TKM Asia/Ashgabat|TUV Pacific/Funafuti|UGA Africa/Kampala|UKR Europe/Kiev Kyiv|ARE Asia/Dubai Abu Dhabi
GBR Europe/London|USA America/New_York Washington|URY America/Montevideo|UZB Asia/Tashkent
VUT Pacific/Efate Port Vila|VEN America/Caracas|VNM Asia/Bangkok Hanoi|YEM Asia/Aden Sanaa|ZMB Africa/Lusaka
ZWE Africa/Harare
`;

export interface Capital {
  readonly city: string;
  /** IANA. */
  readonly zone: string;
}

let known: ReadonlyMap<string, Capital> | undefined;

/** By the three letters of a country. Read when somebody asks, as few starts do. */
export function capitals(): ReadonlyMap<string, Capital> {
  known ??= new Map(
    TABLE.trim()
      .split(/[|\n]/)
      .map((line) => {
        const [country = "", zone = "", ...city] = line.split(" ");
        const named = zone.split("/").at(-1) ?? "";
        return [country, { zone, city: city.length > 0 ? city.join(" ") : named.replaceAll("_", " ") }];
      }),
  );
  return known;
}
