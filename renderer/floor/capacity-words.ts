import type { TFunction } from "i18next";
import type { FloorRequest } from "../../core/floor/request.ts";

/** In what capacity somebody speaks: kind, on behalf of whom, level, language. */
export function capacityWords(
  request: Pick<FloorRequest, "kind" | "group" | "level" | "language">,
  t: TFunction,
): string {
  const { kind, group, level, language } = request;
  return [
    t(`floor:kind.${kind}`),
    group && t("floor:on_behalf", { group }),
    level && t(`capacity:level.${level}`),
    language && t(`capacity:language.${language}`),
  ]
    .filter(Boolean)
    .join(" · ");
}
