import { TextInput, Tooltip } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAuthor } from "../../app/use-author.ts";
import { focusCapture } from "../../record/focus-capture.ts";

/** Whose notes these are: the initials that sign them. */
export function AuthorField() {
  const { t } = useTranslation();
  const [author, setAuthor] = useAuthor();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Tooltip label={t("common:initials.help")}>
      <TextInput
        data-author
        aria-label={t("common:initials.label")}
        w={72}
        maxLength={8}
        value={typed ?? author}
        onChange={(e) => setTyped(e.currentTarget.value)}
        onBlur={() => {
          if (typed !== null) setAuthor(typed);
          setTyped(null);
        }}
        onKeyDown={(e) => {
          if (e.key !== "Enter") return;
          e.preventDefault();
          // Leaving the field stores what stands in it.
          focusCapture();
        }}
      />
    </Tooltip>
  );
}
