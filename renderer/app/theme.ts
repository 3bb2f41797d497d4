import { Badge, type CSSVariablesResolver, createTheme, type MantineColorsTuple, Modal } from "@mantine/core";

/** The blue of the house, from paper to ink; 7 is #0033A0. */
const idm: MantineColorsTuple = [
  "#eef3ff",
  "#dbe4fa",
  "#b3c5f0",
  "#89a5e7",
  "#6689df",
  "#3f66d0",
  "#1d49b8",
  "#0033a0",
  "#002a85",
  "#001f66",
];

/** One accent, one type scale, an 8 px rhythm. Nothing is fetched: the fonts are the machine's own. */
export const theme = createTheme({
  colors: { idm },
  primaryColor: "idm",
  primaryShade: { light: 7, dark: 5 },
  fontFamily: '"Inter", "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace',
  headings: {
    fontWeight: "650",
    sizes: { h1: { fontSize: "1.375rem" }, h2: { fontSize: "1.125rem" }, h3: { fontSize: "1rem" } },
  },
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.9375rem", lg: "1.0625rem", xl: "1.25rem" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  defaultRadius: "sm",
  focusRing: "auto",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // Capitals shout, and make an acronym of every word.
    Badge: Badge.extend({ defaultProps: { tt: "none" } }),
    // Inside a section of its own a dialog's header is not taken for a second banner of the page.
    Modal: Modal.extend({
      // At once: while a dialog fades it would still swallow the keys.
      defaultProps: { portalProps: { target: "#dialogs" }, transitionProps: { duration: 0 } },
      styles: { title: { fontSize: "1.125rem", fontWeight: 650 } },
    }),
  },
});

/** Mantine's quiet text falls short of a contrast of 4.5 on our grounds. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { "--mantine-color-dimmed": "#4d5666", "--mantine-color-placeholder": "#5d6778" },
  dark: {
    "--mantine-color-dimmed": "#aab2c0",
    "--mantine-color-placeholder": "#98a1b0",
    "--mantine-color-body": "#14161b",
  },
});
