import type { Category } from "./categories.ts";
import { foldName } from "./fold.ts";

/** An organization that lists write in many ways; `names` are English, French and Spanish, then acronyms and others. */
export interface Organization {
  readonly name: string;
  readonly acronym: string;
  readonly category: Category;
  readonly names: readonly string[];
}

const of = (category: Category, ...rows: readonly string[]): Organization[] =>
  rows.map((row) => {
    const [name = "", acronym = "", ...names] = row.split("|");
    return { name, acronym, category, names: [name, acronym, ...names] };
  });

/**
 * Organizations that take part in migration dialogues. Source: their own names in the three languages, as the UN
 * protocol list and IOM's list of observers give them.
 */
export const ORGANIZATIONS: readonly Organization[] = [
  ...of(
    "un_entity",
    "International Organization for Migration|IOM|Organisation internationale pour les migrations|Organización Internacional para las Migraciones|OIM",
    "Office of the United Nations High Commissioner for Refugees|UNHCR|Haut-Commissariat des Nations Unies pour les réfugiés|Alto Comisionado de las Naciones Unidas para los Refugiados|HCR|ACNUR|UN Refugee Agency",
    "Office of the United Nations High Commissioner for Human Rights|OHCHR|Haut-Commissariat des Nations Unies aux droits de l'homme|Alto Comisionado de las Naciones Unidas para los Derechos Humanos|HCDH|ACNUDH",
    "Office for the Coordination of Humanitarian Affairs|OCHA|Bureau de la coordination des affaires humanitaires|Oficina de Coordinación de Asuntos Humanitarios|UN OCHA|UNOCHA",
    "United Nations Children's Fund|UNICEF|Fonds des Nations Unies pour l'enfance|Fondo de las Naciones Unidas para la Infancia",
    "United Nations Development Programme|UNDP|Programme des Nations Unies pour le développement|Programa de las Naciones Unidas para el Desarrollo|PNUD",
    "United Nations Population Fund|UNFPA|Fonds des Nations Unies pour la population|Fondo de Población de las Naciones Unidas|FNUAP",
    "United Nations Entity for Gender Equality and the Empowerment of Women|UN-Women|ONU Femmes|ONU Mujeres|UN Women",
    "United Nations Office on Drugs and Crime|UNODC|Office des Nations Unies contre la drogue et le crime|Oficina de las Naciones Unidas contra la Droga y el Delito|ONUDC",
    "United Nations Relief and Works Agency for Palestine Refugees in the Near East|UNRWA|Office de secours et de travaux des Nations Unies|Organismo de Obras Públicas y Socorro de las Naciones Unidas",
    "United Nations Office for Disaster Risk Reduction|UNDRR|Bureau des Nations Unies pour la réduction des risques de catastrophe|Oficina de las Naciones Unidas para la Reducción del Riesgo de Desastres|UNISDR",
    "United Nations Human Settlements Programme|UN-Habitat|ONU-Habitat|UN Habitat",
    "United Nations Institute for Training and Research|UNITAR|Institut des Nations Unies pour la formation et la recherche|Instituto de las Naciones Unidas para Formación Profesional e Investigaciones",
    "United Nations Department of Economic and Social Affairs|UN DESA|Département des affaires économiques et sociales|Departamento de Asuntos Económicos y Sociales|DESA",
    "Joint United Nations Programme on HIV/AIDS|UNAIDS|ONUSIDA|ONUSIDA",
    "World Food Programme|WFP|Programme alimentaire mondial|Programa Mundial de Alimentos|PAM|PMA",
    "World Health Organization|WHO|Organisation mondiale de la Santé|Organización Mundial de la Salud|OMS",
    "International Labour Organization|ILO|Organisation internationale du Travail|Organización Internacional del Trabajo|OIT|International Labour Office",
    "Food and Agriculture Organization of the United Nations|FAO|Organisation des Nations Unies pour l'alimentation et l'agriculture|Organización de las Naciones Unidas para la Alimentación y la Agricultura",
    "United Nations Educational, Scientific and Cultural Organization|UNESCO|Organisation des Nations Unies pour l'éducation, la science et la culture|Organización de las Naciones Unidas para la Educación, la Ciencia y la Cultura",
    "World Meteorological Organization|WMO|Organisation météorologique mondiale|Organización Meteorológica Mundial|OMM",
    "International Civil Aviation Organization|ICAO|Organisation de l'aviation civile internationale|Organización de Aviación Civil Internacional|OACI",
    "International Maritime Organization|IMO|Organisation maritime internationale|Organización Marítima Internacional|OMI",
    "World Bank|WB|Banque mondiale|Banco Mundial|BM|World Bank Group",
    "International Monetary Fund|IMF|Fonds monétaire international|Fondo Monetario Internacional|FMI",
  ),
  ...of(
    "regional_organization",
    "African Union|AU|Union africaine|Unión Africana|UA|African Union Commission",
    "European Union|EU|Union européenne|Unión Europea|UE",
    "Council of Europe|CoE|Conseil de l'Europe|Consejo de Europa",
    "League of Arab States|LAS|Ligue des États arabes|Liga de los Estados Árabes",
    "Economic Community of West African States|ECOWAS|Communauté économique des États de l'Afrique de l'Ouest|Comunidad Económica de los Estados de África Occidental|CEDEAO",
    "Southern African Development Community|SADC|Communauté de développement de l'Afrique australe|Comunidad de África Meridional para el Desarrollo",
    "East African Community|EAC|Communauté d'Afrique de l'Est|Comunidad de África Oriental|CAE",
    "Intergovernmental Authority on Development|IGAD|Autorité intergouvernementale pour le développement|Autoridad Intergubernamental para el Desarrollo",
    "Association of Southeast Asian Nations|ASEAN|Association des nations de l'Asie du Sud-Est|Asociación de Naciones de Asia Sudoriental|ANASE",
    "Organization of American States|OAS|Organisation des États américains|Organización de los Estados Americanos|OEA",
    "Caribbean Community|CARICOM|Communauté des Caraïbes|Comunidad del Caribe",
    "Organization for Security and Co-operation in Europe|OSCE|Organisation pour la sécurité et la coopération en Europe|Organización para la Seguridad y la Cooperación en Europa",
    "Ibero-American General Secretariat|SEGIB|Secrétariat général ibéro-américain|Secretaría General Iberoamericana",
    "Pacific Islands Forum|PIF|Forum des îles du Pacifique|Foro de las Islas del Pacífico",
  ),
  ...of(
    "igo",
    "International Committee of the Red Cross|ICRC|Comité international de la Croix-Rouge|Comité Internacional de la Cruz Roja|CICR",
    "International Federation of Red Cross and Red Crescent Societies|IFRC|Fédération internationale des Sociétés de la Croix-Rouge et du Croissant-Rouge|Federación Internacional de Sociedades de la Cruz Roja y de la Media Luna Roja|FICR",
    "International Centre for Migration Policy Development|ICMPD|Centre international pour le développement des politiques migratoires|Centro Internacional para el Desarrollo de Políticas Migratorias",
    "Organisation for Economic Co-operation and Development|OECD|Organisation de coopération et de développement économiques|Organización para la Cooperación y el Desarrollo Económicos|OCDE",
    "International Organisation of La Francophonie|OIF|Organisation internationale de la Francophonie|Organización Internacional de la Francofonía",
    "Organisation of Islamic Cooperation|OIC|Organisation de la coopération islamique|Organización de Cooperación Islámica|OCI",
    "Commonwealth Secretariat|ComSec|Secrétariat du Commonwealth|Secretaría de la Commonwealth|Commonwealth",
    "International Criminal Police Organization|INTERPOL|Organisation internationale de police criminelle|Organización Internacional de Policía Criminal",
    "Inter-Parliamentary Union|IPU|Union interparlementaire|Unión Interparlamentaria|UIP",
    "Sovereign Order of Malta|SMOM|Ordre souverain de Malte|Soberana Orden de Malta|Order of Malta",
  ),
  ...of(
    "ngo",
    "International Catholic Migration Commission|ICMC|Commission internationale catholique pour les migrations|Comisión Católica Internacional de Migración|CICM",
    "Norwegian Refugee Council|NRC|Conseil norvégien pour les réfugiés|Consejo Noruego para Refugiados",
    "Danish Refugee Council|DRC|Conseil danois pour les réfugiés|Consejo Danés para los Refugiados",
    "Doctors Without Borders|MSF|Médecins Sans Frontières|Médicos Sin Fronteras",
    "Save the Children|SCI|Save the Children International",
    "Caritas Internationalis|Caritas",
    "Jesuit Refugee Service|JRS|Service jésuite des réfugiés|Servicio Jesuita a Refugiados",
    "Amnesty International|AI|Amnistía Internacional",
    "Human Rights Watch|HRW",
    "International Council of Voluntary Agencies|ICVA|Conseil international des agences bénévoles|Consejo Internacional de Organizaciones Voluntarias",
    "International Rescue Committee|IRC|Comité international de secours|Comité Internacional de Rescate",
    "Migrant Forum in Asia|MFA|Forum des migrants en Asie|Foro de Migrantes en Asia",
  ),
];

const byName = new Map(
  ORGANIZATIONS.flatMap((each) => each.names.map((name) => [foldName(name), each] as const)).toReversed(),
);

/** The organization that a name or acronym in English, French or Spanish means; null when it is none known. */
export function recognizeOrganization(text: string): Organization | null {
  return byName.get(foldName(text)) ?? null;
}
