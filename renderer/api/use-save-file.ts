import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import { saveFile } from "./save-file.ts";

/** Saves a file and says what came of it. */
export function useSaveFile(): (file: Blob, name: string) => Promise<void> {
  const { t } = useTranslation();
  return async (file, name) => {
    const result = await saveFile(file, name);
    if ("saved" in result) notifications.show({ message: t("common:file.saved", { name: result.saved }) });
    if ("failed" in result)
      notifications.show({
        message: t(`common:file.${result.failed}`),
        color: "red",
        role: "alert",
        autoClose: 10_000,
      });
  };
}
