import { notifications } from "@mantine/notifications";
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { richTextFault } from "../../core/record/rich-text.ts";
import { i18n } from "../app/i18n.ts";

/** Takes nothing into a note that could not be stored, such as a whole book that is pasted, and says so. */
export const Limits = Extension.create({
  name: "limits",
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction) => {
        const fault = transaction.docChanged ? richTextFault(transaction.doc.toJSON()) : null;
        if (fault === null) return true;
        const message = i18n.t(`record:limit.${fault}`);
        notifications.show({ id: message, message, color: "red", role: "alert", autoClose: 10_000 });
        return false;
      },
    }),
  ],
});
