import type { RegionalGroup } from "./categories.ts";

/**
 * The regional group of every United Nations Member State, by ISO 3166-1 alpha-3.
 * Source: UN DGACM regional groups, 2024. The United States takes part in WEOG as an observer and is counted
 * there for elections, as is Türkiye, which is also in the Asia-Pacific Group. Observer States are in no list.
 */
export const REGION_MEMBERS: Readonly<Record<RegionalGroup, string>> = {
  african:
    "DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG CIV COD DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN GNB KEN LSO " +
    "LBR LBY MDG MWI MLI MRT MUS MAR MOZ NAM NER NGA RWA STP SEN SYC SLE SOM ZAF SSD SDN TGO TUN UGA TZA ZMB ZWE",
  asia_pacific:
    "AFG BHR BGD BTN BRN KHM CHN CYP PRK FJI IND IDN IRN IRQ JPN JOR KAZ KIR KWT KGZ LAO LBN MYS MDV MHL FSM MNG " +
    "MMR NRU NPL OMN PAK PLW PNG PHL QAT KOR WSM SAU SGP SLB LKA SYR TJK THA TLS TON TKM TUV ARE UZB VUT VNM YEM",
  eastern_european:
    "ALB ARM AZE BLR BIH BGR HRV CZE EST GEO HUN LVA LTU MNE MKD POL MDA ROU RUS SRB SVK SVN UKR",
  grulac:
    "ATG ARG BHS BRB BLZ BOL BRA CHL COL CRI CUB DMA DOM ECU SLV GRD GTM GUY HTI HND JAM MEX NIC PAN PRY PER KNA " +
    "LCA VCT SUR TTO URY VEN",
  weog: "AND AUS AUT BEL CAN DNK FIN FRA DEU GRC ISL IRL ISR ITA LIE LUX MLT MCO NLD NZL NOR PRT SMR ESP SWE CHE TUR GBR USA",
};

/** States that are not Members of the United Nations but take part under their own name. */
export const OTHER_STATES: readonly string[] = ["VAT", "PSE", "COK", "NIU"];

/** United Nations Observer States. */
export const OBSERVER_STATES: readonly string[] = ["VAT", "PSE"];

/** English, French and Spanish short names of the UN (UNTERM) where they differ from the package's; null: as there. */
export const SHORT_NAMES: Readonly<Record<string, readonly [string | null, string | null, string | null]>> = {
  BEN: [null, null, "Benin"],
  BLR: [null, "Bélarus", "Belarús"],
  BOL: [
    "Bolivia (Plurinational State of)",
    "Bolivie (État plurinational de)",
    "Bolivia (Estado Plurinacional de)",
  ],
  BRN: ["Brunei Darussalam", "Brunéi Darussalam", "Brunei Darussalam"],
  CIV: ["Côte d'Ivoire", "Côte d'Ivoire", "Côte d'Ivoire"],
  COD: [
    "Democratic Republic of the Congo",
    "République démocratique du Congo",
    "República Democrática del Congo",
  ],
  COG: ["Congo", "Congo", "Congo"],
  CPV: ["Cabo Verde", "Cabo Verde", "Cabo Verde"],
  CZE: ["Czechia", "Tchéquie", "Chequia"],
  FJI: [null, null, "Fiji"],
  FSM: [
    "Micronesia (Federated States of)",
    "Micronésie (États fédérés de)",
    "Micronesia (Estados Federados de)",
  ],
  GBR: [
    "United Kingdom of Great Britain and Northern Ireland",
    "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord",
    "Reino Unido de Gran Bretaña e Irlanda del Norte",
  ],
  GNB: [null, null, "Guinea-Bissau"],
  GRD: [null, null, "Granada"],
  IRN: ["Iran (Islamic Republic of)", "Iran (République islamique d')", "Irán (República Islámica del)"],
  IRQ: [null, "Iraq", "Iraq"],
  KAZ: [null, null, "Kazajstán"],
  KEN: [null, null, "Kenya"],
  KNA: [null, "Saint-Kitts-et-Nevis", "Saint Kitts y Nevis"],
  KOR: ["Republic of Korea", "République de Corée", "República de Corea"],
  LAO: [
    "Lao People's Democratic Republic",
    "République démocratique populaire lao",
    "República Democrática Popular Lao",
  ],
  LBR: [null, "Libéria", null],
  MDA: ["Republic of Moldova", "République de Moldova", "República de Moldova"],
  MKD: ["North Macedonia", "Macédoine du Nord", "Macedonia del Norte"],
  MLI: [null, null, "Malí"],
  MMR: [null, "Myanmar", "Myanmar"],
  MUS: [null, "Maurice", null],
  NIU: [null, "Nioué", null],
  NLD: ["Netherlands (Kingdom of the)", "Pays-Bas (Royaume des)", "Países Bajos (Reino de los)"],
  NZL: [null, null, "Nueva Zelandia"],
  PLW: [null, "Palaos", null],
  PNG: [null, null, "Papua Nueva Guinea"],
  PRK: [
    "Democratic People's Republic of Korea",
    "République populaire démocratique de Corée",
    "República Popular Democrática de Corea",
  ],
  PSE: ["State of Palestine", "État de Palestine", "Estado de Palestina"],
  QAT: [null, null, "Qatar"],
  RUS: ["Russian Federation", "Fédération de Russie", "Federación de Rusia"],
  RWA: [null, null, "Rwanda"],
  SAU: [null, "Arabie saoudite", "Arabia Saudita"],
  SLV: [null, "El Salvador", null],
  STP: ["Sao Tome and Principe", "Sao Tomé-et-Principe", "Santo Tomé y Príncipe"],
  SUR: [null, "Suriname", "Suriname"],
  SWZ: ["Eswatini", "Eswatini", "Eswatini"],
  SYR: ["Syrian Arab Republic", "République arabe syrienne", "República Árabe Siria"],
  TLS: ["Timor-Leste", "Timor-Leste", "Timor-Leste"],
  TTO: [null, null, "Trinidad y Tabago"],
  TUR: ["Türkiye", "Türkiye", "Türkiye"],
  TZA: ["United Republic of Tanzania", "République-Unie de Tanzanie", "República Unida de Tanzanía"],
  USA: ["United States of America", "États-Unis d'Amérique", "Estados Unidos de América"],
  VAT: ["Holy See", "Saint-Siège", "Santa Sede"],
  VCT: [null, "Saint-Vincent-et-les Grenadines", "San Vicente y las Granadinas"],
  VEN: [
    "Venezuela (Bolivarian Republic of)",
    "Venezuela (République bolivarienne du)",
    "Venezuela (República Bolivariana de)",
  ],
  VNM: ["Viet Nam", "Viet Nam", "Viet Nam"],
  ZWE: [null, null, "Zimbabwe"],
};

/** What people also write, in any of the three languages; the package's names and spellings are added to these. */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {
  ARE: ["UAE", "EAU", "Emirates", "Émirats", "Emiratos"],
  BIH: ["BiH", "Bosnia", "Bosnie", "Bosnia & Herzegovina"],
  BOL: ["Bolivia", "Bolivie"],
  BRN: ["Brunei", "Brunéi"],
  CAF: ["CAR", "RCA", "Centrafrique"],
  CIV: ["Ivory Coast", "Costa de Marfil", "Cote dIvoire"],
  COD: [
    "DRC",
    "RDC",
    "DR Congo",
    "D.R. Congo",
    "Congo (Kinshasa)",
    "Congo-Kinshasa",
    "Congo DR",
    "Dem. Rep. of the Congo",
    "Rép. dém. du Congo",
  ],
  COG: ["Congo (Brazzaville)", "Congo-Brazzaville", "Republic of the Congo", "République du Congo"],
  CPV: ["Cape Verde", "Cap-Vert"],
  CZE: ["Czech Republic", "République tchèque", "República Checa"],
  DOM: ["Dominican Rep."],
  FSM: ["Micronesia", "Micronésie", "FSM"],
  GBR: [
    "United Kingdom",
    "UK",
    "U.K.",
    "Great Britain",
    "Britain",
    "Royaume-Uni",
    "Reino Unido",
    "Grande-Bretagne",
    "Gran Bretaña",
  ],
  IRN: ["Iran", "Irán", "Islamic Republic of Iran", "République islamique d'Iran"],
  KNA: ["St. Kitts and Nevis", "St Kitts & Nevis"],
  KOR: ["South Korea", "Korea (Republic of)", "Corée du Sud", "Corea del Sur", "ROK", "Rep. of Korea"],
  LAO: ["Laos", "Lao PDR", "Lao P.D.R.", "Lao"],
  LCA: ["St. Lucia"],
  LBY: ["State of Libya"],
  MDA: ["Moldova", "Moldavie", "Moldavia"],
  MKD: ["Macedonia", "Macédoine", "The former Yugoslav Republic of Macedonia", "FYROM"],
  MMR: ["Burma", "Birmanie", "Birmania"],
  NLD: [
    "Netherlands",
    "The Netherlands",
    "Kingdom of the Netherlands",
    "Holland",
    "Pays-Bas",
    "Países Bajos",
  ],
  NZL: ["Nueva Zelanda"],
  PNG: ["PNG"],
  PRK: ["North Korea", "DPRK", "RPDC", "DPR Korea", "Corée du Nord", "Corea del Norte"],
  PSE: ["Palestine", "Palestina", "Palestinian Territories", "Occupied Palestinian Territory", "OPT"],
  RUS: ["Russia", "Russie", "Rusia"],
  SRB: ["Republic of Serbia"],
  STP: ["São Tomé and Príncipe", "Sao Tome & Principe"],
  SWZ: ["Swaziland", "Suazilandia", "Swazilandia", "eSwatini"],
  SYR: ["Syria", "Syrie", "Siria"],
  TLS: ["East Timor", "Timor oriental", "Timor Oriental", "Timor Leste"],
  TTO: ["Trinidad", "Trinidad and Tobago", "Trinidad y Tobago"],
  TUR: ["Turkey", "Turquie", "Turquía", "Turkiye"],
  TZA: ["Tanzania", "Tanzanie", "Tanzanía"],
  USA: [
    "United States",
    "US",
    "U.S.",
    "U.S.A.",
    "États-Unis",
    "Estados Unidos",
    "EE.UU.",
    "EE. UU.",
    "EEUU",
    "EUA",
  ],
  VAT: ["Vatican", "Vatican City", "Vaticano", "Cité du Vatican", "Ciudad del Vaticano"],
  VCT: ["St. Vincent and the Grenadines", "St Vincent & the Grenadines"],
  VEN: ["Venezuela"],
  VNM: ["Vietnam", "Viêt Nam"],
  ZAF: ["RSA"],
};

/** What is typed for a State in a hurry, where an alias would be too bold for reading a list. */
export const SHORTHANDS: Readonly<Record<string, readonly string[]>> = {
  KOR: ["Korea", "Corée", "Corea"],
  COD: ["Congo Kinshasa"],
  COG: ["Congo Brazzaville"],
  GBR: ["Britain", "England"],
  ARE: ["Emirates", "Émirats", "Emiratos"],
  PRK: ["DPRK", "RPDC"],
};
