import { Button } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** Undo and redo by the mouse, for a screen whose keys do the same. */
export function UndoButtons({ onUndo, onRedo }: { onUndo: () => void; onRedo: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={onUndo}>
        {t("common:undo")}
      </Button>
      <Button variant="default" leftSection={<IconArrowForwardUp size={18} aria-hidden />} onClick={onRedo}>
        {t("common:redo")}
      </Button>
    </>
  );
}
