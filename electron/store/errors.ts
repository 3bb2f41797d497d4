export type StoreErrorCode = "newer_file" | "not_ours" | "in_use" | "cannot_open" | "backup_failed";

/** Why a file cannot be opened. `message` is for the command line; screens word the code themselves. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreError";
    this.code = code;
  }
}
