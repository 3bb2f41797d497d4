import type { Source } from "../../../core/record/recommendation.ts";
import { paths } from "../../app/routes.ts";

/** Opens the desk of the note that a recommendation comes from. */
export function goToSource(source: Source, navigate: (to: string) => void): void {
  navigate(paths.desk(source.sessionId));
}
