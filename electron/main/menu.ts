import { Menu, type MenuItemConstructorOptions } from "electron";
import { openExternal } from "./windows.ts";

/** The native menu. Pages can be loaded anew, and looked into, only while developing. */
export function buildMenu(options: { packaged: boolean; platform?: NodeJS.Platform }): Menu {
  const mac = (options.platform ?? process.platform) === "darwin";
  const separator: MenuItemConstructorOptions = { type: "separator" };
  const developing: MenuItemConstructorOptions[] = options.packaged
    ? []
    : [{ role: "reload" }, { role: "toggleDevTools" }, separator];
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: "appMenu" } satisfies MenuItemConstructorOptions] : []),
    { label: "&File", submenu: mac ? [{ role: "close" }] : [{ role: "close" }, separator, { role: "quit" }] },
    {
      label: "&Edit",
      submenu: [
        { role: "undo" },
        { role: "redo" },
        separator,
        { role: "cut" },
        { role: "copy" },
        { role: "paste" },
        { role: "pasteAndMatchStyle" },
        { role: "selectAll" },
      ],
    },
    {
      label: "&View",
      submenu: [
        ...developing,
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        separator,
        { role: "togglefullscreen" },
      ],
    },
    { role: "windowMenu" },
    {
      label: "&Help",
      role: "help",
      submenu: [
        {
          label: "International Dialogue on Migration",
          click: () => openExternal("https://www.iom.int/international-dialogue-migration"),
        },
        ...(mac ? [] : [{ role: "about" } satisfies MenuItemConstructorOptions]),
      ],
    },
  ];
  return Menu.buildFromTemplate(template);
}
