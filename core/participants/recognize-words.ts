import {
  LANGUAGES,
  type Language,
  LEVELS,
  type Level,
  REQUEST_KINDS,
  type RequestKind,
} from "../floor/request.ts";
import { foldName } from "../reference/fold.ts";

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  head_of_state: "head of state|hos|president|king|chef d'état|jefe de estado|presidente|président",
  head_of_government:
    "head of government|hog|prime minister|pm|premier ministre|chef de gouvernement|primer ministro|jefe de gobierno",
  deputy_head:
    "vice president|deputy prime minister|deputy head of state|deputy head of government|vice président|vicepresidente|" +
    "vice premier ministre|viceprimer ministro",
  minister: "minister|m|ministre|ministro|ministra|secretary of state|secretary|cabinet minister|ministerial",
  deputy_minister:
    "deputy minister|vice minister|dm|vm|vice ministre|ministre délégué|viceministro|viceministra|state secretary|under secretary",
  head_of_delegation:
    "head of delegation|hod|ambassador|permanent representative|pr|chef de délégation|ambassadeur|ambassadrice|" +
    "représentant permanent|jefe de delegación|embajador|embajadora|representante permanente",
  senior_official:
    "senior official|director general|director|directeur général|directeur|haut fonctionnaire|director general|alto funcionario",
  expert: "expert|experte|experto|experta|adviser|advisor|conseiller|asesor|delegate|délégué|delegado",
};

const LANGUAGE_WORDS: Readonly<Record<Language, string>> = {
  ar: "ar|arabic|arabe|árabe|a",
  zh: "zh|chinese|chinois|chino|c",
  en: "en|english|anglais|inglés|e",
  fr: "fr|french|français|francés|f",
  ru: "ru|russian|russe|ruso|r",
  es: "es|spanish|espagnol|español|s",
  other: "other|autre|otro",
};

const KIND_WORDS: Readonly<Partial<Record<RequestKind, string>>> = {
  opening_remarks: "opening remarks|opening|allocution d'ouverture|discurso de apertura",
  keynote: "keynote|keynote address|discours liminaire|discurso principal",
  panellist: "panellist|panelist|paneliste|panéliste|panelista",
  national_statement:
    "national statement|national|statement|déclaration nationale|déclaration|declaración nacional|declaración",
  group_statement: "group statement|group|déclaration de groupe|groupe|declaración de grupo|grupo",
  comment: "comment|question|intervention|commentaire|comentario|pregunta|comment or question",
  video_message: "video message|video|message vidéo|vidéo|mensaje de vídeo|vídeo",
};

function index<T extends string>(
  codes: readonly T[],
  words: Readonly<Partial<Record<T, string>>>,
): Map<string, T> {
  return new Map(
    codes.flatMap((code) =>
      [code, ...(words[code]?.split("|") ?? [])].map((word) => [foldName(word), code] as const),
    ),
  );
}

const levels = index(LEVELS, LEVEL_WORDS);
const languages = index(LANGUAGES, LANGUAGE_WORDS);
const kinds = index(REQUEST_KINDS, KIND_WORDS);

/** The level that a list's word for it means, in English, French or Spanish; null when it is none known. */
export const recognizeLevel = (text: string): Level | null => levels.get(foldName(text)) ?? null;

/** The language that a name or code of it means. */
export const recognizeLanguage = (text: string): Language | null => languages.get(foldName(text)) ?? null;

/** The kind of request that a list's word for it means. */
export const recognizeKind = (text: string): RequestKind | null => kinds.get(foldName(text)) ?? null;
