/** A group on whose behalf a delegation may speak; `acronym` may be empty. */
export interface Group {
  readonly name: string;
  readonly acronym: string;
  /** Its names in French and Spanish, and other usual ones. */
  readonly aliases: readonly string[];
}

/**
 * Groups that speak in migration debates: the regional groups of the United Nations, and the political, economic and
 * interest groups that take the floor there. An event adds its own (EventInfo.groups).
 */
export const GROUPS: readonly Group[] = [
  ["African Group", "", "Groupe africain|Grupo africano"],
  ["Asia-Pacific Group", "APG", "Groupe Asie-Pacifique|Grupo de Asia y el Pacífico"],
  ["Eastern European Group", "EEG", "Groupe d'Europe orientale|Grupo de Europa Oriental"],
  [
    "Latin American and Caribbean Group",
    "GRULAC",
    "Groupe d'Amérique latine et des Caraïbes|Grupo de América Latina y el Caribe",
  ],
  [
    "Western European and Others Group",
    "WEOG",
    "Groupe d'Europe occidentale et autres États|GEOAE|Grupo de Europa Occidental y otros Estados",
  ],
  ["African Union", "AU", "Union africaine|UA|Unión Africana"],
  [
    "Alliance of Small Island States",
    "AOSIS",
    "Alliance des petits États insulaires|Alianza de los Pequeños Estados Insulares",
  ],
  ["Andean Community", "CAN", "Communauté andine|Comunidad Andina"],
  ["Arab Group", "", "Groupe arabe|Grupo Árabe"],
  [
    "Association of Southeast Asian Nations",
    "ASEAN",
    "Association des nations de l'Asie du Sud-Est|ANASE|Asociación de Naciones de Asia Sudoriental",
  ],
  ["Caribbean Community", "CARICOM", "Communauté des Caraïbes|Comunidad del Caribe"],
  [
    "Community of Latin American and Caribbean States",
    "CELAC",
    "Communauté d'États latino-américains et caraïbes|Comunidad de Estados Latinoamericanos y Caribeños",
  ],
  [
    "Community of Portuguese Language Countries",
    "CPLP",
    "Communauté des pays de langue portugaise|Comunidad de Países de Lengua Portuguesa",
  ],
  [
    "Economic Community of West African States",
    "ECOWAS",
    "Communauté économique des États de l'Afrique de l'Ouest|CEDEAO|Comunidad Económica de los Estados de África Occidental",
  ],
  ["European Union and its member States", "EU", "European Union|Union européenne|UE|Unión Europea"],
  ["Group of 77 and China", "G77", "Groupe des 77 et la Chine|Grupo de los 77 y China"],
  ["Gulf Cooperation Council", "GCC", "Conseil de coopération du Golfe|CCG|Consejo de Cooperación del Golfo"],
  [
    "Intergovernmental Authority on Development",
    "IGAD",
    "Autorité intergouvernementale pour le développement|Autoridad Intergubernamental para el Desarrollo",
  ],
  [
    "International Organisation of La Francophonie",
    "OIF",
    "Organisation internationale de la Francophonie|Organización Internacional de la Francofonía",
  ],
  [
    "Land-locked Developing Countries",
    "LLDC",
    "Pays en développement sans littoral|Países en desarrollo sin litoral",
  ],
  ["League of Arab States", "LAS", "Ligue des États arabes|Liga de los Estados Árabes"],
  ["Least Developed Countries", "LDC", "Pays les moins avancés|PMA|Países menos adelantados"],
  ["Non-Aligned Movement", "NAM", "Mouvement des pays non alignés|Movimiento de los Países No Alineados"],
  ["Nordic and Baltic States", "NB8", "États nordiques et baltes|Estados nórdicos y bálticos"],
  [
    "Organisation of Islamic Cooperation",
    "OIC",
    "Organisation de la coopération islamique|OCI|Organización de Cooperación Islámica",
  ],
  ["Pacific Islands Forum", "PIF", "Forum des îles du Pacifique|Foro de las Islas del Pacífico"],
  [
    "Southern African Development Community",
    "SADC",
    "Communauté de développement de l'Afrique australe|Comunidad de África Meridional para el Desarrollo",
  ],
  ["Southern Common Market", "MERCOSUR", "Marché commun du Sud|Mercado Común del Sur"],
].map(([name = "", acronym = "", aliases = ""]) => ({ name, acronym, aliases: aliases.split("|") }));
