import { Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./report.module.css";

/** The very bytes of the file, shown page after page much as Word does. */
export function DocxPreview({ file, label, busy }: { file: Blob; label: string; busy: boolean }) {
  const { t } = useTranslation("report");
  const [failed, setFailed] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    const show = async () => {
      // Only here is it needed: the other screens start without it.
      const { renderAsync } = await import("docx-preview");
      const page = document.createElement("div");
      await renderAsync(await file.arrayBuffer(), page, page, {
        className: "docx",
        inWrapper: false,
        ignoreFonts: true,
        renderHeaders: true,
        renderFooters: true,
      });
      if (gone || !box.current) return;
      // Built aside and put in whole: the earlier preview stays until then.
      box.current.replaceChildren(page);
      setFailed(false);
    };
    show().catch(() => {
      if (!gone) setFailed(true);
    });
    return () => {
      gone = true;
    };
  }, [file]);
  return (
    <>
      {failed && <Text role="alert">{t("preview_failed")}</Text>}
      <div
        ref={box}
        className={classes.pages}
        role="document"
        aria-label={label}
        aria-busy={busy}
        tabIndex={0}
      />
    </>
  );
}
