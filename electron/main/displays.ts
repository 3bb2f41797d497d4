import { type BrowserWindow, type Display, screen } from "electron";

/** The display beside the primary one: the projector. */
function secondDisplay(): Display | undefined {
  const primary = screen.getPrimaryDisplay();
  return screen.getAllDisplays().find(({ id }) => id !== primary.id);
}

/**
 * Keeps a window full screen on the second display for as long as there is one: unplugged, it comes back to the primary
 * display as an ordinary window, and goes there again when the display returns.
 */
export function keepOnSecondDisplay(window: BrowserWindow): void {
  let shownOn: number | null = null;
  const toSecond = () => {
    const display = secondDisplay();
    if (!display || shownOn !== null) return;
    shownOn = display.id;
    window.setBounds(display.bounds);
    window.setFullScreen(true);
  };
  const removed = (_event: unknown, { id }: Display) => {
    if (id !== shownOn) return;
    // On macOS a window leaves full screen only after a while, and takes no place before.
    afterFullScreen(window, () => {
      shownOn = null;
      if (secondDisplay()) toSecond();
      else window.setBounds(screen.getPrimaryDisplay().workArea);
    });
  };
  screen.on("display-added", toSecond);
  screen.on("display-removed", removed);
  window.once("closed", () => {
    screen.off("display-added", toSecond);
    screen.off("display-removed", removed);
  });
  toSecond();
}

/** Leaves full screen, where the window is, and goes on once it has. */
function afterFullScreen(window: BrowserWindow, then: () => void): void {
  if (window.isFullScreen()) {
    window.once("leave-full-screen", () => {
      if (!window.isDestroyed()) then();
    });
    window.setFullScreen(false);
  } else {
    then();
  }
}
